/** This window was opened by the icon on the screen and has no address line. */
export function isInstalled(): boolean {
  if (globalThis.matchMedia?.('(display-mode: standalone)').matches) return true;
  // iPhones of before iOS 17 know the older way alone.
  return 'standalone' in navigator && navigator.standalone === true;
}
