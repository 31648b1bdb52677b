import type { WhomToCall } from '../citizen-frame/visit.ts';

/**
 * Whom to call, as the server wrote it into the page's first screen, read before React takes its place: an unknown link
 * tells no institution, but an installation of one knows it all the same.
 */
export function staticWhom(): WhomToCall | null {
  const link = document.querySelector('#app .help a[href^="tel:"]');
  const phone = link?.textContent?.trim();
  if (!phone) return null;
  return { name: document.querySelector('#app .c-inst')?.textContent?.trim() ?? '', phone };
}
