import { APPOINTMENT_TABLE } from '@priyom/shared/domain/appointment/table';
import { AppError } from '@priyom/shared/errors';
import { appointmentsOf, getAppointment } from '../appointments/get-appointment.ts';
import type { Appointment, AppointmentParty } from '../appointments/model.ts';
import type { PartyWords } from '../appointments/party-words.ts';
import type { VisitPorts } from '../appointments/ports.ts';
import { placeOf } from '../appointments/seal-parties.ts';
import { issueFor } from '../invitations/issue-link.ts';
import { amend, moveTo } from '../platform/aggregate/change.ts';
import { writeAggregate } from '../platform/aggregate/write.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { type Enrolment, EnrolmentWords } from './model.ts';
import { enrolmentsOf } from './repository.ts';
import { ENROLMENT_ACTOR, linkRequest, wordsPlace } from './secrets.ts';

/**
 * Who has a place becomes a party of the appointment, with a link to it. Idempotent: at once after enrolling, and by the
 * `seat` entry that the same write left, should this break off.
 *
 * @returns the enrolment as it is now; one without a place is left as it is
 */
export async function seat(ports: VisitPorts, scope: Scope, id: string): Promise<Enrolment> {
  const enrolments = enrolmentsOf(ports.database, scope);
  return ports.write.queue.run(`seat:${id}`, async () => {
    const enrolment = await enrolments.getById(id);
    if (enrolment.status !== 'in') return enrolment;
    const own = await partyOf(ports, scope, enrolment);
    if (!own) return enrolment;
    const { appointment, index } = own;
    await issueFor(ports, scope, appointment, index, { requestId: linkRequest(id), by: ENROLMENT_ACTOR.id });
    if (enrolment.partyIndex === index) return enrolment;
    const { doc } = await writeAggregate(
      ports.write,
      enrolments,
      id,
      { requestId: `seated:${id}`, actor: ENROLMENT_ACTOR },
      current => amend(current, { set: { partyIndex: index } }),
    );
    return doc;
  });
}

/** @returns null when the meeting was cancelled or is over meanwhile: there is nothing to come to */
async function partyOf(ports: VisitPorts, scope: Scope, enrolment: Enrolment) {
  const mine = ({ enrolmentId }: AppointmentParty): boolean => enrolmentId === enrolment._id;
  for (;;) {
    const before = await getAppointment(ports, scope, enrolment.appointmentId);
    const found = before.parties.find(mine);
    if (found) return { appointment: before, index: found.index };
    if (before.status !== 'booked' && before.status !== 'inSession') return null;
    const party = await sealedParty(ports, scope, enrolment, before);
    try {
      const appointment = await add(ports, scope, before, party);
      return { appointment, index: party.index };
    } catch (error) {
      // Somebody else came in between: what is sealed is bound to its number.
      if (!(error instanceof AppError && error.code === 'CONFLICT')) throw error;
    }
  }
}

async function add(
  ports: VisitPorts,
  scope: Scope,
  before: Appointment,
  party: AppointmentParty,
): Promise<Appointment> {
  const command = { requestId: `seat:${party.enrolmentId}`, actor: ENROLMENT_ACTOR };
  const appointments = appointmentsOf(ports.database, scope);
  const { doc } = await writeAggregate(ports.write, appointments, before._id, command, now => {
    if (now.parties.length !== before.parties.length) throw new AppError('CONFLICT', { kind: 'party' });
    return moveTo(APPOINTMENT_TABLE, now, 'seat', {
      set: { parties: [...now.parties, party] },
      data: { partyIndex: party.index },
    });
  });
  return doc;
}

async function sealedParty(
  { keys }: VisitPorts,
  scope: Scope,
  { _id, citizenId, needs, words }: Enrolment,
  { _id: appointmentId, parties, title }: Appointment,
): Promise<AppointmentParty> {
  const { contact, shown } = await keys.open(scope, words, wordsPlace(_id), EnrolmentWords);
  const index = parties.length;
  const keyId = await keys.dataKeyFor(scope, `citizen:${citizenId}`);
  const said: PartyWords = { reason: title, childAge: null, shownAs: shown };
  return {
    index,
    kind: 'citizen',
    citizenId,
    representativeId: null,
    authority: null,
    visitKind: 'first',
    needs,
    words: await keys.seal(scope, keyId, placeOf(appointmentId, index, 'words'), said),
    contact: await keys.seal(scope, keyId, placeOf(appointmentId, index, 'contact'), contact),
    enrolmentId: _id,
    goneAt: null,
  };
}
