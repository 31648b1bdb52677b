import type { CourseAttendance } from '@priyom/shared/api/groups';

type Attendance = Pick<CourseAttendance, 'certificate' | 'meetings' | 'rows'>;
type Row = Attendance['rows'][number];

/** Where somebody was, and for how many minutes. */
export interface Attended {
  id: string;
  startsAt: string;
  minutes: number;
}

export const certifiedOf = ({ rows }: Pick<Attendance, 'rows'>): Row[] => rows.filter(({ isCertified }) => isCertified);

/** Only the meetings at which they were, in the order of time. */
export const attendedBy = ({ minutes }: Pick<Row, 'minutes'>, meetings: Attendance['meetings']): Attended[] =>
  meetings.flatMap(({ id, startsAt }, index) => {
    const there = minutes[index] ?? 0;
    return there > 0 ? [{ id, startsAt, minutes: there }] : [];
  });

/** Why there is no sheet to print; null: there is. `needed`: at how many meetings of those held one has to have been. */
export type WhyNoCertificate = { kind: 'noForm' } | { kind: 'notYet' } | { kind: 'nobody'; needed: number };

export function whyNoCertificate(attendance: Attendance): WhyNoCertificate | null {
  const { certificate, meetings } = attendance;
  if (!certificate) return { kind: 'noForm' };
  if (certifiedOf(attendance).length > 0) return null;
  const held = meetings.filter(({ status }) => status === 'held').length;
  if (held === 0) return { kind: 'notYet' };
  return { kind: 'nobody', needed: Math.max(1, Math.ceil(held * certificate.attendedShare)) };
}
