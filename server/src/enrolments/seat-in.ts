import { APPOINTMENT_TABLE } from '@priyom/shared/domain/appointment/table';
import { AppError } from '@priyom/shared/errors';
import { isAhead } from '../appointments/course.ts';
import { appointmentsOf, getAppointment } from '../appointments/get-appointment.ts';
import type { Appointment, AppointmentParty } from '../appointments/model.ts';
import type { PartyWords } from '../appointments/party-words.ts';
import type { VisitPorts } from '../appointments/ports.ts';
import { placeOf } from '../appointments/seal-parties.ts';
import { moveTo } from '../platform/aggregate/change.ts';
import { writeAggregate } from '../platform/aggregate/write.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { type Enrolment, EnrolmentWords } from './model.ts';
import { ENROLMENT_ACTOR, wordsPlace } from './secrets.ts';

/** One meeting's party of this person, made where there is none. @returns null when there is nothing to come to any more */
export async function seatIn(
  ports: VisitPorts,
  scope: Scope,
  enrolment: Enrolment,
  appointmentId: string,
): Promise<{ appointment: Appointment; index: number } | null> {
  const mine = ({ enrolmentId }: AppointmentParty): boolean => enrolmentId === enrolment._id;
  for (;;) {
    const before = await getAppointment(ports, scope, appointmentId);
    const found = before.parties.find(mine);
    if (found) return { appointment: before, index: found.index };
    if (!isAhead(before)) return null;
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
