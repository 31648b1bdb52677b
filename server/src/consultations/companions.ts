import type { CompanionView } from '@priyom/shared/signaling/snapshot';
import { partMoved } from '../platform/aggregate/change.ts';
import { newId } from '../platform/ids.ts';
import type { Companion, Consultation, DeviceRows } from './model.ts';
import { getParticipant, requireLive, withParticipant } from './participants.ts';
import type { ConsultationPorts, Doing } from './ports.ts';
import { changeConsultation, consultationsOf } from './repository.ts';
import { sealWords } from './sealed-words.ts';

export interface Stated {
  who: string;
  relation: CompanionView['relation'];
}

/**
 * Who sits beside somebody's camera (model §5.4; regulation 001 §3.4): each states their own side, everybody sees it,
 * the protocol has it. The list replaces what the same person stated before; who is no longer in it has gone.
 * @param devices from the waiting room: what the device check found, for the lead to read.
 */
export async function stateCompanions(
  ports: ConsultationPorts,
  doing: Doing,
  own: { participantId: string; companions: readonly Stated[]; devices?: DeviceRows },
): Promise<void> {
  const { participantId, companions, devices } = own;
  const before = await consultationsOf(ports.database, doing.scope).getById(doing.consultationId);
  const isGuest = getParticipant(before, participantId).role === 'citizen';
  const stated = await Promise.all(
    companions.map(async ({ who, relation }) => ({
      ...{
        id: newId(),
        relation,
        statedBy: participantId,
        side: isGuest ? ('citizen' as const) : ('specialist' as const),
      },
      who: await sealWords(ports.keys, before, 'companion', who),
    })),
  );
  await changeConsultation(ports, doing, (doc, now) => {
    requireLive(doc);
    const participant = getParticipant(doc, participantId);
    const beside = [...gone(doc, participantId, now), ...stated.map(one => ({ ...one, from: now, until: null }))];
    const fact = { event: 'companions', from: null, to: 'stated', data: { participantId, count: stated.length } };
    const participants = devices ? withParticipant(doc, { ...participant, devices }) : doc.participants;
    return partMoved(doc, fact, { set: { companions: beside, participants } });
  });
}

function gone(doc: Consultation, statedBy: string, now: Date): Companion[] {
  return doc.companions.map(one => (one.statedBy === statedBy && one.until === null ? { ...one, until: now } : one));
}
