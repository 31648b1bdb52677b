import { createHash } from 'node:crypto';
import type { ConsentText } from '@priyom/shared/domain/policy/schema';

/** Over everything the person could read: a consent is to these very words. */
export function textHashOf({ purpose, version, date, title, summary, text }: ConsentText): string {
  return hashOf([purpose, version, date, title, summary, text]);
}

/** Over what is read aloud on the telephone; of a text without such a version, over the text itself. */
export function spokenHashOf(consent: ConsentText): string {
  const { purpose, version, date, title, spoken } = consent;
  return spoken.length > 0 ? hashOf([purpose, version, date, title, { spoken }]) : textHashOf(consent);
}

function hashOf(words: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(words)).digest('base64url');
}
