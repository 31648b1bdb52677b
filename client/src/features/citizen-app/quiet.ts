const KEY = 'priyom.quiet';

/** After a quick exit nothing on this device may ring aloud any more (ux §5.3, §6.7). */
export function becomeQuiet(): void {
  try {
    localStorage.setItem(KEY, '1');
  } catch {
    // Storage is refused: then nothing of the exit is remembered at all.
  }
}

export function isQuiet(): boolean {
  try {
    return localStorage.getItem(KEY) === '1';
  } catch {
    return false;
  }
}
