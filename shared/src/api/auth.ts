import * as z from 'zod';
import { ROLES } from '../domain/staff/rights.ts';

export const Login = z.strictObject({ login: z.string().trim().min(1).max(120), password: z.string().min(1).max(200) });

/** Who is signed in: everything the staff's screens need about them and their institution. */
export const Me = z.object({
  staffId: z.string(),
  /** «Тестова Анна Петровна» */
  name: z.string(),
  /** «Тестова А. П.» */
  shortName: z.string(),
  initials: z.string(),
  roles: z.array(z.enum(ROLES)),
  position: z.string(),
  department: z.string(),
  institution: z.object({
    id: z.string(),
    name: z.string(),
    shortName: z.string(),
    zone: z.string(),
    phone: z.string(),
    technicianPhone: z.string(),
  }),
  /** Access token lives until then; the client refreshes before. */
  accessUntil: z.iso.datetime(),
});
export type Me = z.infer<typeof Me>;
