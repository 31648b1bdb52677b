import { capMinutes } from '@priyom/shared/domain/policy/rules';
import type { PolicyBody } from '@priyom/shared/domain/policy/schema';
import type { Aggregate } from '../platform/aggregate/aggregate.ts';
import type { OwnFields } from '../platform/aggregate/change.ts';
import { newHall } from './hall-rules.ts';
import type { Consultation, Participant } from './model.ts';
import { LEAD_ID, newParticipant, partyParticipantId } from './participants.ts';
import type { Meeting } from './ports.ts';

/** The session of a meeting before anybody came: the lead and everybody who speaks for a party are expected. */
export function newConsultation(meeting: Meeting, policy: PolicyBody): Omit<Consultation, OwnFields> {
  return {
    leadId: meeting.specialistId,
    departmentId: meeting.departmentId,
    policyId: meeting.policyId,
    planned: { startsAt: meeting.startsAt, minutes: meeting.minutes, method: meeting.method },
    isGroup: meeting.isGroup,
    hall: meeting.isGroup ? newHall(meeting.form) : null,
    isAnnounced: meeting.isAnnounced,
    isUrgent: meeting.isUrgent,
    title: meeting.title,
    parties: meeting.parties,
    capMinutes: capMinutes(policy, meeting.method) ?? null,
    warningsAt: policy.session.warningsAt,
    startedAt: null,
    endsAt: null,
    mode: meeting.method,
    modeCause: 'wish',
    suspensions: [],
    participants: [lead(meeting.specialistId), ...meeting.seats.map(speaker), ...meeting.colleagueIds.map(colleague)],
    companions: [],
    asks: [],
    refusedStaff: [],
    hold: null,
    share: null,
    room: { nodeId: null, bootId: null, epoch: 0 },
    outcome: null,
  };
}

const lead = (staffId: string): Participant =>
  newParticipant({ id: LEAD_ID, role: 'lead', status: 'expected', staffId });

const speaker = (index: number): Participant =>
  newParticipant({ id: partyParticipantId(index), role: 'citizen', status: 'expected', partyIndex: index });

const colleague = (staffId: string): Participant =>
  newParticipant({ id: `colleague-${staffId}`, role: 'colleague', status: 'expected', staffId });

/**
 * What `open` would make, without writing it: for a device check days before (D13), which must leave no trace of an
 * arrival.
 */
export function unopened(institutionId: string, meeting: Meeting, policy: PolicyBody): Consultation {
  const own: Aggregate<'open'> = {
    _id: meeting.id,
    institutionId,
    v: 0,
    status: 'open',
    history: [],
    due: [],
    dueV: 0,
    nextDueAt: null,
    claimedUntil: null,
    createdByRequest: '',
  };
  return { ...own, ...newConsultation(meeting, policy) };
}
