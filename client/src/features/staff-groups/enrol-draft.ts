import { NEEDS } from '@priyom/shared/domain/appointment/schema';
import { EnrolByStaff, SHOWN_AS } from '@priyom/shared/domain/enrolment/schema';
import * as z from 'zod';
import { CHANNELS, NOBODY } from '../staff-booking/draft.ts';
import { contactFault, contactValue, type Fault, type Faults, issuesOf } from '../staff-booking/to-booking.ts';

/** Who phones and is enrolled, as typed. */
export const EnrolDraft = z.object({
  person: z.object({ surname: z.string(), given: z.string(), patronymic: z.string() }),
  contact: z.object({ channel: z.enum(CHANNELS), value: z.string() }),
  shownAs: z.enum(SHOWN_AS),
  alias: z.string(),
  needs: z.array(z.enum(NEEDS)),
});
export type EnrolDraft = z.infer<typeof EnrolDraft>;

/** The first name: nobody's surname is told to others unless they say so. */
export const NEW_ENROLMENT: EnrolDraft = {
  person: NOBODY,
  contact: { channel: 'phone', value: '' },
  shownAs: 'first',
  alias: '',
  needs: [],
};

export type Enrolling = { wish: EnrolByStaff | null; faults: Faults };

/** The draft as the contract wants it; a contact that can be reached is more than the contract asks for. */
export function toEnrol(draft: EnrolDraft, requestId: string): Enrolling {
  const contact = { channel: draft.contact.channel, value: contactValue(draft.contact) };
  const parsed = EnrolByStaff.safeParse({ ...draft, contact, requestId });
  const faults = new Map<string, Fault>(parsed.success ? [] : issuesOf(parsed.error));
  if (draft.shownAs === 'alias' && draft.alias.trim() === '') faults.set('alias', { kind: 'empty' });
  const unreachable = contactFault(draft.contact);
  if (unreachable) faults.set('contact.value', unreachable);
  return { wish: parsed.success && faults.size === 0 ? parsed.data : null, faults };
}
