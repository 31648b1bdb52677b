import type { ConsentView } from '@priyom/shared/api/guest';
import type * as z from 'zod';
import type { CurrentConsent } from './current-consents.ts';

export function viewConsent({
  text,
  textHash,
  given,
}: Omit<CurrentConsent, 'spokenHash'>): z.output<typeof ConsentView> {
  const { purpose, version, date, title, summary, required } = text;
  const givenAt = given?.at.toISOString() ?? null;
  return { purpose, version, date, title, summary, text: text.text, textHash, required, givenAt };
}
