import type { BookAppointment } from '@priyom/shared/domain/appointment/schema';
import { reachOf } from '@priyom/shared/domain/staff/rights';
import { AppError } from '@priyom/shared/errors';
import { authorize } from '../staff/authorize.ts';
import type { Asker, StaffCard, VisitPorts } from './ports.ts';
import { isInReach, requireStaffReach } from './reach.ts';

/** Who holds consultations may be booked. */
function holdsConsultations(card: StaffCard): boolean {
  return reachOf(card.roles, 'consultation.lead') !== null;
}

const ownedOf = (card: StaffCard) => ({ specialistId: card.staffId, departmentId: card.departmentId });

/** Whom this asker may book, by surname. @throws AppError FORBIDDEN */
export async function listBookable(ports: Pick<VisitPorts, 'directory'>, asker: Asker): Promise<StaffCard[]> {
  authorize(asker, 'appointment.book');
  const cards = await ports.directory.staff(asker);
  return cards
    .filter(card => holdsConsultations(card) && isInReach(asker, 'appointment.book', ownedOf(card)))
    .toSorted((one, other) => one.name.surname.localeCompare(other.name.surname, 'ru'));
}

/** @throws AppError FORBIDDEN · NOT_FOUND for who has left, holds no consultations, or is of another institution. */
export async function requireBookable(
  ports: Pick<VisitPorts, 'directory'>,
  asker: Asker,
  staffId: string,
): Promise<StaffCard> {
  authorize(asker, 'appointment.book');
  const cards = await ports.directory.staff(asker);
  const card = cards.find(each => each.staffId === staffId && holdsConsultations(each));
  if (!card) throw new AppError('NOT_FOUND', { kind: 'specialist' });
  requireStaffReach(asker, 'appointment.book', ownedOf(card));
  return card;
}

/**
 * With whom of the house a specialist talks (D34): whoever may be called into a talk as a colleague.
 * @throws AppError NOT_FOUND for who has left, may not, is the specialist, or is of another institution
 */
export async function requireColleagues(
  ports: Pick<VisitPorts, 'directory'>,
  asker: Asker,
  { specialistId, colleagues }: Pick<BookAppointment, 'specialistId' | 'colleagues'>,
): Promise<string[]> {
  const ids = [...new Set(colleagues)];
  if (ids.length === 0) return ids;
  const cards = await ports.directory.staff(asker);
  const able = cards.filter(({ roles, staffId }) => {
    return reachOf(roles, 'consultation.joinAsColleague') !== null && staffId !== specialistId;
  });
  const areAll = ids.every(id => able.some(({ staffId }) => staffId === id));
  if (!areAll) throw new AppError('NOT_FOUND', { kind: 'colleague' });
  return ids;
}
