import { closeAll } from '../attendance/repository.ts';
import type { DueHandler, DueJob } from '../platform/due/job.ts';
import type { DueRunner } from '../platform/due/runner.ts';
import { abandonAtPlannedEnd } from './abandon.ts';
import { causeTold, crisisAlert } from './alert-head.ts';
import { inviteLapsed } from './answer-invitation.ts';
import { begin } from './begin.ts';
import { absentEnd, capEnd, capWarning } from './clock-ends.ts';
import { connectionClose } from './close-connections.ts';
import { mediaHold } from './hold.ts';
import { consultationsModel } from './model.ts';
import { mediaClose, mediaHardEnd } from './move-room.ts';
import type { ConsultationPorts } from './ports.ts';
import { consultationsOf } from './repository.ts';
import { callWithdrawn, ringTimedOut } from './withdraw-call.ts';

type Effect = (ports: ConsultationPorts, job: DueJob) => Promise<void>;

/** `protocol-draft`, `book-line` and `register-draft` are the records': they are registered there. */
const EFFECTS: Record<string, Effect> = {
  begin,
  'ring-timeout': ringTimedOut,
  'call-withdrawn': callWithdrawn,
  'invite-lapse': inviteLapsed,
  'cap-warning': capWarning,
  'cap-end': capEnd,
  'absent-end': absentEnd,
  abandon: abandonAtPlannedEnd,
  'connection-close': connectionClose,
  'media-hard-end': mediaHardEnd,
  'media-hold': mediaHold,
  'media-close': mediaClose,
  'attendance-close': attendanceClose,
  'appointment-start': (ports, { scope, id, command }) => ports.meetings.start(scope, id, command),
  'appointment-finish': (ports, { scope, id, command }) => ports.meetings.finish(scope, id, command),
  'appointment-missed': (ports, { scope, id, command }) => ports.meetings.missed(scope, id, command),
  'crisis-alert': crisisAlert,
  'cause-told': causeTold,
  'grant-revoke': (ports, { scope, entry, command }) =>
    ports.guests.revoke(scope, String(entry.data?.invitationId), command),
};

export function handleConsultationEffects(runner: DueRunner, ports: ConsultationPorts): void {
  for (const [kind, effect] of Object.entries(EFFECTS)) {
    const handler: DueHandler = job => effect(ports, job);
    runner.handle(consultationsModel, kind, handler);
  }
}

/** Connections that a dead server left open end with the session. */
async function attendanceClose(ports: ConsultationPorts, { scope, id, entry }: DueJob): Promise<void> {
  const doc = await consultationsOf(ports.database, scope).getById(id);
  await closeAll(ports.database, doc, doc.outcome?.at ?? entry.at, 'ended');
}
