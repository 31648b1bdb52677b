/**
 * Moments at which a connection that was given up may work again: the network is back or is another one, the tab is seen
 * after a phone slept. They trigger at once what a timer would do later. Returns the undo.
 */
export function onWake(wake: () => void): () => void {
  const onVisible = () => {
    if (document.visibilityState === 'visible') wake();
  };
  const connection = 'connection' in navigator ? navigator.connection : null;
  const network = connection instanceof EventTarget ? connection : null;
  window.addEventListener('online', wake);
  window.addEventListener('pageshow', wake);
  document.addEventListener('visibilitychange', onVisible);
  network?.addEventListener('change', wake);
  return () => {
    window.removeEventListener('online', wake);
    window.removeEventListener('pageshow', wake);
    document.removeEventListener('visibilitychange', onVisible);
    network?.removeEventListener('change', wake);
  };
}
