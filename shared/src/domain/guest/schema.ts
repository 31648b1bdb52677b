import * as z from 'zod';

/** Who comes from outside by a link of their own (D18); an interpreter has no records at all. */
export const GUEST_ROLES = ['guest', 'interpreter'] as const;
export const GuestRole = z.enum(GUEST_ROLES);
export type GuestRole = z.infer<typeof GuestRole>;

/** As everybody in the room reads them, and how their link reaches them. */
export const GuestPerson = z.object({
  name: z.string().trim().min(1).max(120),
  organisation: z.string().trim().max(160).default(''),
  /** Telephone or e-mail; empty when the link is handed over by itself. */
  contact: z.string().trim().max(200).default(''),
});
export type GuestPerson = z.infer<typeof GuestPerson>;

/** A meeting with more people from outside than this is none. */
export const MOST_GUESTS = 8;

export const NewGuest = GuestPerson.extend({ role: GuestRole });
export type NewGuest = z.infer<typeof NewGuest>;
