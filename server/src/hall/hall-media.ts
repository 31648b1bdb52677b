import { hallOf, isHushed, isListening } from '../consultations/hall-rules.ts';
import { mediaStep } from '../consultations/media-step.ts';
import type { Consultation, Participant } from '../consultations/model.ts';
import { isIn } from '../consultations/participants.ts';
import type { ConsultationPorts } from '../consultations/ports.ts';
import { consultationsOf, isLive } from '../consultations/repository.ts';
import type { DueJob } from '../platform/due/job.ts';

/** The sfu as the document says, of one person or of all: who is on the stage, whose microphone is not heard. Idempotent. */
export async function applyHall(ports: ConsultationPorts, doc: Consultation, only?: string): Promise<void> {
  const concerned = doc.participants.filter(one => isIn(one) && (only === undefined || one.id === only));
  await Promise.all(concerned.map(one => applyTo(ports, doc, one)));
}

async function applyTo(ports: ConsultationPorts, doc: Consultation, who: Participant): Promise<void> {
  const peerId = ports.presence.peerOf(doc._id, who.id);
  if (!peerId) return;
  if (hallOf(doc)?.form === 'webinar') {
    if (isListening(doc, who)) await mediaStep(ports, doc, 'seat', media => media.seat(doc, peerId));
    else await mediaStep(ports, doc, 'stage', media => media.toStage(doc, peerId, who.role));
  }
  if (isHushed(doc, who)) await mediaStep(ports, doc, 'hush', media => media.setSource(doc, peerId, 'mic', 'pause'));
}

/** The same, for when the server died between the decision and its effect. */
export async function hallMedia(ports: ConsultationPorts, { scope, id, entry }: DueJob): Promise<void> {
  const doc = await consultationsOf(ports.database, scope).getById(id);
  const participantId = entry.data?.participantId;
  if (isLive(doc)) await applyHall(ports, doc, typeof participantId === 'string' ? participantId : undefined);
}
