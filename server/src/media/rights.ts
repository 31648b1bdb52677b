import type { Rights } from '@priyom/shared/control/methods';
import type { ParticipantRole } from '@priyom/shared/signaling/snapshot';

/** What each role may send; the sfu checks every produce against it. */
const PRODUCE: Record<ParticipantRole, Rights['produce']> = {
  lead: ['mic', 'camera', 'screen', 'screenAudio'],
  colleague: ['mic', 'camera', 'screen', 'screenAudio'],
  citizen: ['mic', 'camera', 'screen', 'screenAudio'],
  guest: ['mic', 'camera'],
};

export function rightsOf(role: ParticipantRole): Rights {
  return { produce: PRODUCE[role], consume: true };
}

/** Of somebody who waits: nothing of real people either way; the probe has a method of its own. */
export const WAITING_RIGHTS: Rights = { produce: [], consume: false };
