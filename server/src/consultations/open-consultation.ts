import { CONSULTATION_TABLE } from '@priyom/shared/domain/consultation/table';
import { AppError } from '@priyom/shared/errors';
import { amend, type Command } from '../platform/aggregate/change.ts';
import { createAggregate } from '../platform/aggregate/create.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import type { Consultation, Participant } from './model.ts';
import { newConsultation } from './new-consultation.ts';
import { getLead } from './participants.ts';
import type { ConsultationPorts, Meeting } from './ports.ts';
import { changeConsultation, consultationsOf, isLive } from './repository.ts';
import { keySubjectOf } from './sealed-words.ts';

const MINUTE = 60_000;
export const ARRIVAL = { kind: 'system', id: 'arrival' } as const;

/**
 * The session of an appointment, made at the first arrival: a guest's from `opensBefore` on, or the specialist's at any
 * time. `_id` is the appointment's, and the request id is made from it: both arriving at once, on two servers, make one.
 * @throws AppError NOT_FOUND · LINK_EARLY {opensAt} for a guest before the time · LINK_FINISHED
 */
export async function openConsultation(
  ports: ConsultationPorts,
  scope: Scope,
  id: string,
  opener: 'guest' | 'staff',
): Promise<Consultation> {
  const [existing, meeting] = await Promise.all([
    consultationsOf(ports.database, scope).findById(id),
    ports.meetings.find(scope, id),
  ]);
  if (existing && !isLive(existing)) return existing;
  if (!meeting) throw noMeeting();
  if (existing) return followMeeting(ports, scope, existing, meeting);
  return create(ports, scope, meeting, opener);
}

/** @throws AppError NOT_FOUND */
export async function getMeeting(ports: ConsultationPorts, scope: Scope, id: string): Promise<Meeting> {
  const meeting = await ports.meetings.find(scope, id);
  if (!meeting) throw noMeeting();
  return meeting;
}

const noMeeting = (): AppError => new AppError('NOT_FOUND', { kind: 'appointment' });

async function create(ports: ConsultationPorts, scope: Scope, meeting: Meeting, opener: 'guest' | 'staff') {
  if (meeting.status !== 'booked') throw new AppError('LINK_FINISHED', { status: meeting.status });
  const policy = await ports.policyOf(scope, meeting.policyId);
  const opensAt = new Date(meeting.startsAt.getTime() - policy.session.opensBeforeMinutes * MINUTE);
  if (opener === 'guest' && ports.write.clock.now() < opensAt) {
    throw new AppError('LINK_EARLY', { opensAt: opensAt.toISOString() });
  }
  const command: Command = { requestId: `open:${meeting.id}`, actor: ARRIVAL };
  const { doc } = await createAggregate(ports.write, consultationsOf(ports.database, scope), command, {
    table: CONSULTATION_TABLE,
    event: 'open',
    id: meeting.id,
    build: (own): Consultation => ({ ...own, ...newConsultation(meeting, policy) }),
    due: [{ kind: 'abandon', at: plannedEnd(meeting) }],
    data: { by: opener },
  });
  // Of a group's words; made here, so that no word that is refused leaves a key behind.
  await ports.keys.dataKeyFor(scope, keySubjectOf(doc));
  ports.announcer.deskChanged(scope);
  return doc;
}

export function plannedEnd({ startsAt, minutes }: { startsAt: Date; minutes: number }): Date {
  return new Date(startsAt.getTime() + minutes * MINUTE);
}

/**
 * The appointment was moved while somebody waits already: the session's times follow it, and the text it is booked by.
 * Who has enrolled in a group since (D9) gets a place, also when it has just begun; who has cancelled has none.
 */
async function followMeeting(ports: ConsultationPorts, scope: Scope, doc: Consultation, meeting: Meeting) {
  const isMoved = doc.status === 'open' && !hasSameTime(doc, meeting);
  const isOfOthers = !hasSameParties(doc, meeting);
  const isStoodIn = doc.status === 'open' && hasOtherLead(doc, meeting);
  if (!isMoved && !isOfOthers && !isStoodIn) return doc;
  const { startsAt, policyId, parties } = meeting;
  const fresh = newConsultation(meeting, await ports.policyOf(scope, policyId));
  const { planned, capMinutes, warningsAt } = fresh;
  const command: Command = { requestId: `follow:${meeting.id}:${startsAt.toISOString()}`, actor: ARRIVAL };
  const due = { cancel: ['abandon'], add: [{ kind: 'abandon', at: plannedEnd(meeting) }] };
  const outcome = await changeConsultation(ports, { scope, consultationId: doc._id, command }, current => {
    const participants = isOfOthers ? withPlaces(current, fresh.participants) : current.participants;
    const lead = isStoodIn && { leadId: meeting.specialistId, departmentId: meeting.departmentId };
    const places = {
      ...(isOfOthers && { parties }),
      participants: lead ? ledBy(participants, lead.leadId) : participants,
    };
    const times = isMoved && { planned, policyId, capMinutes, warningsAt };
    return amend(current, { set: { ...places, ...lead, ...times }, ...(isMoved && { due }) });
  });
  return outcome.doc;
}

function hasSameTime({ planned, policyId }: Consultation, meeting: Meeting): boolean {
  const isThen = planned.startsAt.getTime() === meeting.startsAt.getTime() && planned.minutes === meeting.minutes;
  return isThen && policyId === meeting.policyId;
}

function hasSameParties(doc: Consultation, meeting: Meeting): boolean {
  const indices = (parties: Meeting['parties']): string => parties.map(({ index }) => index).join();
  return indices(doc.parties) === indices(meeting.parties);
}

/** Nobody leads yet, and by the meeting it is somebody else. A lead who is in hands over in the room (D18). */
function hasOtherLead(doc: Consultation, { specialistId }: Meeting): boolean {
  return doc.leadId !== specialistId && getLead(doc).status === 'expected';
}

const ledBy = (participants: readonly Participant[], staffId: string): Participant[] =>
  participants.map(one => (one.role === 'lead' ? { ...one, staffId } : one));

/** Who is or was there stays as they are; of those who are only expected the meeting decides. */
function withPlaces({ participants }: Consultation, wanted: readonly Participant[]): Participant[] {
  const citizens = wanted.filter(({ role }) => role === 'citizen');
  const kept = participants.filter(
    ({ id, role, status }) => role !== 'citizen' || status !== 'expected' || citizens.some(one => one.id === id),
  );
  return [...kept, ...citizens.filter(one => !kept.some(({ id }) => id === one.id))];
}
