import { closeAttendance, openAttendance } from '../attendance/repository.ts';
import type { DueJob } from '../platform/due/job.ts';
import { mediaStep } from './media-step.ts';
import type { Consultation } from './model.ts';
import type { ConsultationPorts } from './ports.ts';
import { consultationsOf } from './repository.ts';

/**
 * A participant's media stop at the sfu and their attendance is closed: every connection made before `goneAt`, so that
 * a late repetition does not touch the one with which they came back. Safe to repeat.
 */
export async function closeConnections(
  ports: ConsultationPorts,
  doc: Consultation,
  participantId: string,
  why: string,
  goneAt: Date,
): Promise<void> {
  for (const { _id: peerId, joinedAt } of await openAttendance(ports.database, doc, participantId)) {
    if (joinedAt > goneAt) continue;
    await mediaStep(ports, doc, 'leave', media => media.leave(doc, peerId, why));
    await closeAttendance(ports.database, doc, peerId, goneAt, why);
  }
}

/** The same, for when the server died between the decision and its effect. */
export async function connectionClose(ports: ConsultationPorts, { scope, id, entry }: DueJob): Promise<void> {
  const doc = await consultationsOf(ports.database, scope).getById(id);
  const { participantId, why } = entry.data ?? {};
  await closeConnections(ports, doc, String(participantId), String(why), entry.at);
}
