import { isOnStage } from '@priyom/shared/domain/hall/rules';
import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { isIn } from '../../call/in-room.ts';

const STAGE: readonly ParticipantView['role'][] = ['lead', 'interpreter', 'colleague'];
const rankOf = ({ role }: ParticipantView): number => (STAGE.includes(role) ? STAGE.indexOf(role) : STAGE.length);

/**
 * Those whom a webinar's hall sees and hears, oneself among them: who leads, whose hands are read, then as they came. The
 * room works it out and hands it on: did the fetched parts of a hall reach the rules themselves, the build would cut the
 * one file of the call in two, and the citizen's page would pay for it.
 */
export function onStage({ participants }: Pick<Snapshot, 'participants'>): ParticipantView[] {
  const here = participants.filter(
    person => isIn(person) && isOnStage({ role: person.role, floor: person.part?.floor ?? 'none' }),
  );
  return here.sort((one, other) => rankOf(one) - rankOf(other));
}
