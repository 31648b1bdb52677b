import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { isIn } from '../../call/in-room.ts';

export function leadOf(snapshot: Snapshot): ParticipantView | undefined {
  return snapshot.participants.find(person => person.role === 'lead');
}

export function meIn(snapshot: Snapshot): ParticipantView | undefined {
  return snapshot.participants.find(person => person.id === snapshot.me.participantId);
}

export function othersInRoom(snapshot: Snapshot): ParticipantView[] {
  return snapshot.participants.filter(person => isIn(person) && person.id !== snapshot.me.participantId);
}

/** The kit takes initials from words: «ТА» → «Т А». */
export const spelled = (initials: string): string => [...initials].join(' ');
