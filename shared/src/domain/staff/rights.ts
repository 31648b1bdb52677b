/** D31. One table for server and screens; what is not in it is denied. */
export const ROLES = [
  'registrar',
  'specialist',
  'head',
  'director',
  'technician',
  'administrator',
  'psychologistOnDuty',
] as const;
export type Role = (typeof ROLES)[number];

/** How far a right reaches: one's own records, those of one's departments, the institution's. */
export type Reach = 'own' | 'department' | 'institution';

export const RIGHTS = {
  'today.read': { registrar: 'institution', specialist: 'own', head: 'department', director: 'institution' },
  'appointment.read': { registrar: 'institution', specialist: 'own', head: 'department', director: 'institution' },
  'appointment.book': { registrar: 'institution', specialist: 'own', head: 'department' },
  'appointment.cancel': { registrar: 'institution', specialist: 'own', head: 'department' },
  'group.read': { registrar: 'institution', specialist: 'own', head: 'department', director: 'institution' },
  /** Announcing, changing, publishing, and enrolling who phones (D9). */
  'group.announce': { registrar: 'institution', specialist: 'own', head: 'department' },
  'link.manage': { registrar: 'institution', specialist: 'own', head: 'department' },
  'check.run': { specialist: 'own', head: 'own' },
  'check.readFailed': { head: 'department', technician: 'institution', director: 'institution' },
  'consultation.lead': { specialist: 'own', head: 'own' },
  'consultation.joinAsColleague': {
    specialist: 'institution',
    head: 'institution',
    psychologistOnDuty: 'institution',
  },
  'protocol.read': { specialist: 'own', head: 'department', director: 'institution' },
  'protocol.write': { specialist: 'own', head: 'own' },
  'journal.read': { specialist: 'own', head: 'department', director: 'institution' },
  'journal.confirm': { specialist: 'own', head: 'own' },
  'register.write': { specialist: 'own', head: 'own' },
  /** What people answered after their meetings (D27). */
  'questionnaire.read': { specialist: 'own', head: 'department', director: 'institution' },
  'material.read': {
    registrar: 'institution',
    specialist: 'institution',
    head: 'institution',
    director: 'institution',
    psychologistOnDuty: 'institution',
  },
  /** What an institution tells its citizens in writing: those answer for it who answer for its work and its policies. */
  'material.edit': { head: 'institution', director: 'institution' },
  'crisis.alerted': { head: 'department', psychologistOnDuty: 'institution' },
  'policy.read': {
    registrar: 'institution',
    specialist: 'institution',
    head: 'institution',
    director: 'institution',
    technician: 'institution',
    administrator: 'institution',
  },
} as const satisfies Record<string, Partial<Record<Role, Reach>>>;

export type Right = keyof typeof RIGHTS;

const ORDER: readonly Reach[] = ['own', 'department', 'institution'];

/** The widest reach that any of the roles gives, or null: denied. */
export function reachOf(roles: readonly Role[], right: Right): Reach | null {
  const row: Partial<Record<Role, Reach>> = RIGHTS[right];
  let widest: Reach | null = null;
  for (const role of roles) {
    const reach = row[role];
    if (reach && (widest === null || ORDER.indexOf(reach) > ORDER.indexOf(widest))) widest = reach;
  }
  return widest;
}
