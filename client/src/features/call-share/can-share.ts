/**
 * Whether this browser can show a screen at all. Browsers of phones and tablets cannot; some have the function all the
 * same and refuse every press.
 */
export function canShareScreen(): boolean {
  if (/Mobi|Android|iP(hone|ad|od)/.test(navigator.userAgent)) return false;
  // An iPad says that it is a Mac.
  if (navigator.maxTouchPoints > 1 && navigator.userAgent.includes('Macintosh')) return false;
  return navigator.mediaDevices !== undefined && 'getDisplayMedia' in navigator.mediaDevices;
}
