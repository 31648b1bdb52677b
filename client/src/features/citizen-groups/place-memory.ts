import { TabMemory } from '../../call/tab-memory.ts';

const memory = new TabMemory('place');
const KEY = 'secret';

/** Of this tab, for a reload: the address has the secret no longer. «Быстрый выход» forgets it. */
export const keptSecret = (): string | null => memory.get(KEY);
export const keepSecret = (secret: string): void => memory.set(KEY, secret);
export const forgetPlace = (): void => memory.forget(KEY);

/** Just enrolled: a reload of the tab shows the place and not the form again; the secret is in no address of the history. */
export function standAtPlace(url: string): string {
  const secret = new URL(url, location.origin).hash.slice(1);
  keepSecret(secret);
  history.replaceState(null, '', '/e');
  return secret;
}
