import { BookAppointment, PersonName } from '@priyom/shared/domain/appointment/schema';
import { ROLES } from '@priyom/shared/domain/staff/rights';
import { Skills } from '@priyom/shared/domain/staff/skills';
import * as z from 'zod';

const Code = z.string().regex(/^[a-z][a-z0-9.-]{0,39}$/);
const Line = z.string().min(1).max(200);

/** An institution as a file gives it: house, departments, people. Its policy is a file of its own. */
export const InstitutionFile = z.strictObject({
  slug: Code,
  name: Line,
  shortName: Line,
  zone: Line,
  region: Line,
  phone: Line,
  technicianPhone: Line,
  departments: z.array(z.strictObject({ code: Code, name: Line })).min(1),
  staff: z.array(
    z.strictObject({
      login: Code,
      name: PersonName,
      position: Line,
      roles: z.array(z.enum(ROLES)).min(1),
      department: Code,
      /** Left out: as they are. */
      skills: Skills.optional(),
    }),
  ),
});
export type InstitutionFile = z.infer<typeof InstitutionFile>;

/** The demonstration's, each with the name of its policy in `data/policies`. */
export const InstitutionsFile = z.strictObject({
  password: z.string().min(8),
  institutions: z.array(z.strictObject({ ...InstitutionFile.shape, policy: Code })),
});

/** Invented meetings of the demonstration, by minutes from the start of the program. */
export const AgendaFile = z.array(
  z.strictObject({
    institution: Code,
    specialist: Code,
    atMinutes: z.int(),
    minutes: z.int(),
    method: BookAppointment.shape.method,
    title: z.string().default(''),
    /** Its link is printed: a newcomer opens it at once. */
    ready: z.boolean().default(false),
    parties: BookAppointment.shape.parties,
  }),
);
export type AgendaFile = z.infer<typeof AgendaFile>;

/** The demonstration's materials: a file of `data/materials`, a text, or a link. */
export const MaterialsFile = z.array(
  z.strictObject({
    institution: Code,
    materials: z.array(
      z.strictObject({
        title: Line,
        note: z.string(),
        file: z.string().optional(),
        name: z.string().optional(),
        text: z.string().optional(),
        link: z.url().optional(),
      }),
    ),
  }),
);
export type MaterialsFile = z.infer<typeof MaterialsFile>;

export const CalendarFile = z.array(
  z.strictObject({
    year: z.int(),
    decree: z.string(),
    nonWorking: z.array(z.iso.date()),
    workingWeekend: z.array(z.iso.date()),
    short: z.array(z.iso.date()),
  }),
);
