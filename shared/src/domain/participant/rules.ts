import type { ParticipantRole } from '../../signaling/snapshot.ts';

/** Whose screen the others may be shown: of everybody but guests of other organisations. */
export const mayShareScreen = (role: ParticipantRole): boolean => role !== 'guest';
