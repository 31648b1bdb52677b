import { TabMemory } from '../../call/tab-memory.ts';

/** Whose secret: of somebody's place, of their letters. */
export type OwnPage = 'place' | 'letters';

const memory = new TabMemory('groups');

/** Of this tab, for a reload: the address has the secret no longer. «Быстрый выход» forgets it. */
export const keptSecret = (of: OwnPage): string | null => memory.get(of);
export const keepSecret = (of: OwnPage, secret: string): void => memory.set(of, secret);
export const forgetOwnPages = (): void => memory.forgetAll();

/** Just enrolled: a reload of the tab shows the place and not the form again; the secret is in no address of the history. */
export function standAtPlace(url: string): string {
  const secret = new URL(url, location.origin).hash.slice(1);
  keepSecret('place', secret);
  history.replaceState(null, '', '/e');
  return secret;
}
