import type { ParticipantRole } from '../../signaling/snapshot.ts';
import type { Floor, HallForm } from './schema.ts';

/** The lead and their colleagues lead together. */
export const isLeader = (role: ParticipantRole): boolean => role === 'lead' || role === 'colleague';

/** Whom silence, hands and the stage are about: not those who lead, nor whose hands or words are read by others. */
export const isOfHall = (role: ParticipantRole): boolean => role === 'citizen' || role === 'guest';

export interface Speaking {
  role: ParticipantRole;
  floor: Floor;
}

/** In a webinar: who is seen and heard by all. Everybody else only listens (ux §6.2). */
export function isOnStage({ role, floor }: Speaking): boolean {
  return !isOfHall(role) || floor === 'has';
}

/**
 * Whether a microphone may be heard now. In a group silence leaves the floor to whom it was given; on the stage of a
 * webinar it is for all who were called up there.
 */
export function mayBeHeard(hall: { form: HallForm; silence: unknown } | null, { role, floor }: Speaking): boolean {
  if (!hall || !isOfHall(role)) return true;
  return hall.form === 'group' ? floor === 'has' || !hall.silence : floor === 'has' && !hall.silence;
}

/** Who types the line of captions: whoever leads, and interpreters. */
export const mayCaption = (role: ParticipantRole): boolean => isLeader(role) || role === 'interpreter';
