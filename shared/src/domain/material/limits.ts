import { parsedUrl } from '../../parsed-url.ts';

/** What an institution keeps ready to be handed over (D21); its file is held to `FILE_LIMITS`. */
export const MATERIAL_LIMITS = {
  title: 120,
  /** One line: for whom, or when it is handed over. */
  note: 200,
  link: 500,
  perInstitution: 500,
} as const;

/**
 * An address that may be handed to a citizen: https alone, of a named host, without a log-in in it.
 * @returns it as browsers write it; null: not one
 */
export function safeLink(given: string): string | null {
  const trimmed = given.trim();
  const url = trimmed.length > MATERIAL_LIMITS.link ? null : parsedUrl(trimmed);
  if (!url) return null;
  const { protocol, username, password, hostname, href } = url;
  const isNamed = /^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]+$/i.test(hostname);
  return protocol === 'https:' && isNamed && username + password === '' ? href : null;
}

/** What people are shown of it: where it leads, not how it is called. Foreign letters stay «xn--…»: none passes for ours. */
export function domainOf(link: string): string {
  return new URL(link).hostname.replace(/^www\./, '');
}
