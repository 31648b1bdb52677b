import type { Actor } from '@priyom/shared/actor';
import type { Enrolling } from '@priyom/shared/domain/enrolment/schema';
import { shownName } from '@priyom/shared/domain/enrolment/shown-name';
import { ENROLMENT_TABLE } from '@priyom/shared/domain/enrolment/table';
import { AppError } from '@priyom/shared/errors';
import type { GivenText } from '@priyom/shared/signaling/requests';
import { meetingsOf, openingOf } from '../appointments/course.ts';
import type { Appointment } from '../appointments/model.ts';
import type { VisitPorts } from '../appointments/ports.ts';
import { requireConsents } from '../consents/current-consents.ts';
import { giveConsents } from '../consents/give-consents.ts';
import { hashOf } from '../invitations/link-secret.ts';
import { createAggregate } from '../platform/aggregate/create.ts';
import { newId } from '../platform/ids.ts';
import { DuplicateKeyError } from '../platform/mongo/duplicate-key.ts';
import { firstFree } from './first-free.ts';
import { type Enrolment, EnrolmentWords } from './model.ts';
import { moveUp } from './move-up.ts';
import { enrolmentsOf, waitingList } from './repository.ts';
import { seat } from './seat.ts';
import { secretOf, wordsPlace } from './secrets.ts';

/** Longer than this nobody hopes. */
export const MOST_WAITING = 40;

export interface Enrolled {
  /** Null: this person has enrolled before. */
  enrolment: Enrolment | null;
}

export interface Wish {
  requestId: string;
  enrolling: Enrolling;
  /** By the office: what is asked for is asked by the link, before the meeting. */
  given: readonly GivenText[] | null;
  challenge: string | null;
  by: Actor;
}

/**
 * D9: a place while there is one, else the end of the waiting list; sent twice it is done once, a second time by the same
 * person changes nothing. Of ten thousand at once as many get in as there are places: one number of a seat each, by an index.
 *
 * @throws AppError INVALID_STATE {kind: 'group'} when it has begun, was cancelled, or its waiting list is full ·
 *   CONSENT_REQUIRED · CONFLICT for somebody else's request id, or a puzzle that was used before
 */
export async function enrol(ports: VisitPorts, group: Appointment, wish: Wish): Promise<Enrolled> {
  const meetings = await meetingsOf(ports, group, group);
  requireOpen(openingOf(meetings, group), ports.write.clock.now());
  // Told before anybody's record is made: most of ten thousand come to this.
  await requireRoom(ports, group);
  const done = await ports.write.queue.run(`enrol:${group._id}`, async () => {
    await requireRoom(ports, group);
    return take(ports, group, wish);
  });
  if (!done.enrolment) return done;
  // A place may have been given back in that very moment, when nobody waited yet.
  if (done.enrolment.status === 'waitingList') await moveUp(ports, group, group._id);
  return { enrolment: await seat(ports, group, done.enrolment._id) };
}

/** @throws AppError INVALID_STATE {kind: 'group', status} */
export function requireOpen({ status, startsAt }: Appointment, now: Date): void {
  if (status !== 'booked') throw new AppError('INVALID_STATE', { kind: 'group', status });
  if (startsAt <= now) throw new AppError('INVALID_STATE', { kind: 'group', status: 'closed' });
}

async function requireRoom({ database }: VisitPorts, group: Appointment): Promise<void> {
  const waiting = await enrolmentsOf(database, group).count({ appointmentId: group._id, status: 'waitingList' });
  if (waiting >= MOST_WAITING) throw new AppError('INVALID_STATE', { kind: 'group', status: 'full' });
}

async function take(ports: VisitPorts, group: Appointment, wish: Wish): Promise<Enrolled> {
  const { enrolling, requestId, given, by } = wish;
  const citizenId = await keepPerson(ports, group, wish);
  const open = await enrolmentsOf(ports.database, group).findOne({
    appointmentId: group._id,
    citizenId,
    isOpen: true,
  });
  if (open) return { enrolment: open.createdByRequest === requestId ? open : null };
  if (given) await consent(ports, group, citizenId, { requestId, given, by: by.id });
  const id = newId();
  const words = EnrolmentWords.parse({ ...enrolling, shown: shownName(enrolling) });
  const keyId = await ports.keys.dataKeyFor(group, `citizen:${citizenId}`);
  const sealed = await ports.keys.seal(group, keyId, wordsPlace(id), words);
  return { enrolment: await create(ports, group, wish, { id, citizenId, words: sealed }) };
}

/** The same request finds the same person; another name under the same id is another one. */
async function keepPerson({ citizens, keys }: VisitPorts, group: Appointment, { requestId, enrolling }: Wish) {
  const { person: name, contact } = enrolling;
  const told = await keys.searchToken(group, 'name', JSON.stringify([name, contact]));
  return citizens.keep(group, `enrol:${requestId}:${told}`, { name, contact, birthDate: null });
}

async function consent(
  ports: VisitPorts,
  group: Appointment,
  citizenId: string,
  { requestId, given, by }: { requestId: string; given: readonly GivenText[]; by: string },
): Promise<void> {
  const { body: policy } = await ports.policies.get(group, group.policyId);
  const whose = { citizenId, policy, method: group.method };
  const clocked = { database: ports.database, clock: ports.write.clock };
  await giveConsents(clocked, group, { ...whose, by }, { requestId: `enrol:${requestId}`, given: [...given] });
  await requireConsents(ports.database, group, whose);
}

async function create(
  ports: VisitPorts,
  group: Appointment,
  { requestId, enrolling, challenge, by }: Wish,
  own: { id: string; citizenId: string; words: string },
): Promise<Enrolment> {
  const enrolments = enrolmentsOf(ports.database, group);
  const isQueued = (await waitingList(ports.database, group, group._id)).length > 0;
  for (;;) {
    const seatNo = isQueued ? null : await firstFree(ports.database, group, group._id);
    const event = seatNo === null ? 'queue' : 'enrol';
    const now = ports.write.clock.now();
    try {
      const { doc } = await createAggregate(
        ports.write,
        enrolments,
        { requestId, actor: by },
        {
          ...{ table: ENROLMENT_TABLE, event, id: own.id },
          build: base => ({
            ...base,
            ...{ appointmentId: group._id, citizenId: own.citizenId, isOpen: true, needs: enrolling.needs },
            ...{ holding: seatNo !== null, seat: seatNo, seats: [], words: own.words },
            secretHash: hashOf(secretOf(ports.links, group, own.id)),
            ...{ challenge, isProved: challenge !== null },
          }),
          due: [{ kind: seatNo === null ? 'queue-told' : 'seat', at: now }],
        },
      );
      return doc;
    } catch (error) {
      // Another server was quicker with this seat: the next one.
      if (error instanceof DuplicateKeyError && error.isOn('seat')) continue;
      // Of each puzzle one enrolment: the page solves another one.
      if (error instanceof DuplicateKeyError && error.isOn('challenge')) {
        throw new AppError('VALIDATION', { fields: ['proof'] });
      }
      if (error instanceof DuplicateKeyError) throw new AppError('CONFLICT', { kind: 'enrolment' });
      throw error;
    }
  }
}
