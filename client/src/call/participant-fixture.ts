import type { ParticipantView } from '@priyom/shared/signaling/snapshot';

/** Voice and picture are sent. */
export const SEEN_AND_HEARD: ParticipantView['sources'] = [
  { source: 'mic', paused: false },
  { source: 'camera', paused: false },
];

/** Somebody of a meeting as a snapshot tells of them, for tests and stories; `facts` is what one is about. */
export function participant(facts: Partial<ParticipantView> & Pick<ParticipantView, 'id' | 'role'>): ParticipantView {
  return {
    ...{ shownAs: '', about: '', initials: '', status: 'inRoom', connection: 'up', peerId: null, sources: [] },
    ...{ waitingSince: null, calledUntil: null, devices: null, deviceCount: 1, leftHow: null },
    ...{ phone: 'none', phoneAt: null, phoneEnd: '', signal: null, part: null },
    ...facts,
  };
}
