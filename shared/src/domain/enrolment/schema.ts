import * as z from 'zod';
import { RequestId } from '../../request-id.ts';
import { GivenText } from '../../signaling/requests.ts';
import { Contact, NEEDS, PersonName } from '../appointment/schema.ts';

/** How the others of a group read somebody; the register has the real name, and only staff see it (D25). */
export const SHOWN_AS = ['full', 'first', 'alias'] as const;
export const ShownAs = z.enum(SHOWN_AS);
export type ShownAs = z.infer<typeof ShownAs>;

/** Who enrols, in three fields as everywhere, and how they are shown. */
export const Enrolling = z.object({
  person: PersonName,
  contact: Contact,
  shownAs: ShownAs,
  /** Of `alias`; else ignored. */
  alias: z.string().trim().max(40).default(''),
  needs: z.array(z.enum(NEEDS)).max(NEEDS.length).default([]),
});
export type Enrolling = z.infer<typeof Enrolling>;

const named = <T extends { shownAs: ShownAs; alias: string }>(
  { shownAs, alias }: T,
  { addIssue }: { addIssue: (issue: { code: 'custom'; path: string[]; message: string }) => void },
): void => {
  if (shownAs === 'alias' && alias === '') addIssue({ code: 'custom', path: ['alias'], message: 'empty' });
};

/** A puzzle of the page's, solved while the person types: a robot pays for each try, nobody reads crooked letters. */
export const Proof = z.strictObject({ challenge: z.string().min(16).max(200), nonce: z.int().min(0) });
export type Proof = z.infer<typeof Proof>;

/** Without an account, from the public page (D9). */
export const Enrol = z
  .strictObject({
    requestId: RequestId,
    ...Enrolling.shape,
    given: z.array(GivenText).max(10),
    proof: Proof,
  })
  .superRefine(named);
export type Enrol = z.infer<typeof Enrol>;

/** By the office, for who phones. */
export const EnrolByStaff = z.strictObject({ requestId: RequestId, ...Enrolling.shape }).superRefine(named);
export type EnrolByStaff = z.infer<typeof EnrolByStaff>;
