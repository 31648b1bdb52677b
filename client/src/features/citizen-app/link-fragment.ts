/** Shortest secret the server takes; anything shorter in the fragment is somebody's anchor. */
const SHORTEST = 16;

/** The secret of the link, if the address has one. It is not read before it is needed and never stored. */
export function secretInAddress(): string | null {
  const fragment = location.hash.slice(1);
  return fragment.length >= SHORTEST ? fragment : null;
}

/** Once exchanged the secret leaves the address: no history, no screenshot, no «поделиться» carries it. */
export function forgetSecret(): void {
  history.replaceState(null, '', location.pathname + location.search);
}
