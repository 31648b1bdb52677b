export interface WakeEvents {
  /** The network is back or is another one: what was connected over the old one is suspect. */
  onNetwork(): void;
  /** The tab is seen again, perhaps after a sleep. */
  onSeen(): void;
}

/**
 * Moments at which a connection that was given up may work again. They trigger at once what a timer would do later.
 * Returns the undo.
 */
export function onWake({ onNetwork, onSeen }: WakeEvents): () => void {
  const onVisible = () => {
    if (document.visibilityState === 'visible') onSeen();
  };
  const connection = 'connection' in navigator ? navigator.connection : null;
  const network = connection instanceof EventTarget ? connection : null;
  window.addEventListener('online', onNetwork);
  window.addEventListener('pageshow', onSeen);
  document.addEventListener('visibilitychange', onVisible);
  // Chrome tells of an estimate that changed by the same event: only another kind of network is another network.
  let kind = kindOf(network);
  const onChange = () => {
    const before = kind;
    kind = kindOf(network);
    if (kind !== before) onNetwork();
  };
  network?.addEventListener('change', onChange);
  return () => {
    window.removeEventListener('online', onNetwork);
    window.removeEventListener('pageshow', onSeen);
    document.removeEventListener('visibilitychange', onVisible);
    network?.removeEventListener('change', onChange);
  };
}

/** wifi, cellular, ethernet …; undefined where it is not told (everywhere but in Chrome on phones). */
function kindOf(network: EventTarget | null): unknown {
  return network && 'type' in network ? network.type : undefined;
}
