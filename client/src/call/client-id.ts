import { newId } from './ids.ts';

const KEY = 'priyom.device';
let inMemory: string | null = null;

/**
 * This browser, for «Перейти сюда?» and for coming back without a call (model §6). Random, kept in localStorage; where
 * storage is refused (private window, policy) it lives as long as the page.
 */
export function clientId(): string {
  inMemory ??= stored();
  return inMemory;
}

function stored(): string {
  try {
    const known = localStorage.getItem(KEY);
    if (known) return known;
    const made = newId();
    localStorage.setItem(KEY, made);
    return made;
  } catch {
    return newId();
  }
}
