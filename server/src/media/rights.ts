import type { Rights } from '@priyom/shared/control/methods';
import { mayShareScreen } from '@priyom/shared/domain/participant/rules';
import type { ParticipantRole } from '@priyom/shared/signaling/snapshot';

/** What each role may send; the sfu checks every produce against it. */
export function rightsOf(role: ParticipantRole): Rights {
  return {
    produce: ['mic', 'camera', ...(mayShareScreen(role) ? (['screen', 'screenAudio'] as const) : [])],
    consume: true,
  };
}

/** In the hall of a webinar. */
export const LISTENER_RIGHTS: Rights = { produce: [], consume: true };

export const insideRights = (role: ParticipantRole, listens: boolean): Rights =>
  listens ? LISTENER_RIGHTS : rightsOf(role);

/** Of somebody who waits: nothing of real people either way; the probe has a method of its own. */
export const WAITING_RIGHTS: Rights = { produce: [], consume: false };
