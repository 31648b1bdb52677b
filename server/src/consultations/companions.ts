import type { CompanionView } from '@priyom/shared/signaling/snapshot';
import { partMoved } from '../platform/aggregate/change.ts';
import { newId } from '../platform/ids.ts';
import type { Companion, Consultation } from './model.ts';
import { getParticipant, requireLive } from './participants.ts';
import type { ConsultationPorts, Doing } from './ports.ts';
import { changeConsultation, consultationsOf } from './repository.ts';
import { openText, sealWords } from './sealed-words.ts';

export interface Stated {
  who: string;
  relation: CompanionView['relation'];
}

/**
 * Who sits beside somebody's camera (model §5.4; regulation 001 §3.4): each states their own side, everybody sees it,
 * the protocol has it. The list replaces what the same person stated before; who is no longer in it has gone.
 */
export async function stateCompanions(
  ports: ConsultationPorts,
  doing: Doing,
  own: { participantId: string; companions: readonly Stated[] },
): Promise<void> {
  const { participantId, companions } = own;
  const before = await consultationsOf(ports.database, doing.scope).getById(doing.consultationId);
  if (await isStatedAlready(ports, before, participantId, companions)) return;
  const isGuest = getParticipant(before, participantId).staffId === null;
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
    const beside = [...gone(doc, participantId, now), ...stated.map(one => ({ ...one, from: now, until: null }))];
    const fact = { event: 'companions', from: null, to: 'stated', data: { participantId, count: stated.length } };
    return partMoved(doc, fact, { set: { companions: beside } });
  });
}

function gone(doc: Consultation, statedBy: string, now: Date): Companion[] {
  return doc.companions.map(one => (one.statedBy === statedBy && one.until === null ? { ...one, until: now } : one));
}

async function isStatedAlready(
  { keys }: ConsultationPorts,
  doc: Consultation,
  statedBy: string,
  companions: readonly Stated[],
): Promise<boolean> {
  const present = doc.companions.filter(one => one.statedBy === statedBy && one.until === null);
  const words = await Promise.all(present.map(one => openText(keys, doc, doc._id, 'companion', one.who)));
  const known = present.map(({ relation }, index) => `${relation} ${words[index]}`).toSorted();
  const told = companions.map(({ relation, who }) => `${relation} ${who}`).toSorted();
  return known.length === told.length && known.every((one, index) => one === told[index]);
}
