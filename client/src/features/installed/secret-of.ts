import { parsedUrl } from '@priyom/shared/parsed-url';

/** The secret in a link that somebody has pasted: null when it is no link to a meeting of this address. */
export function secretOf(pasted: string, origin: string): string | null {
  const link = /https?:\/\/\S+/.exec(pasted)?.[0];
  const url = link && parsedUrl(link);
  if (!url) return null;
  const { origin: from, hash } = url;
  return from === origin && hash.length > 1 ? hash.slice(1) : null;
}
