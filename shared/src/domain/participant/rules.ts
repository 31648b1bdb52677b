import type { ParticipantRole } from '../../signaling/snapshot.ts';

/** Whose screen the others may be shown: of the specialists and the citizen, not of who came from outside. */
export const mayShareScreen = (role: ParticipantRole): boolean => role !== 'guest' && role !== 'interpreter';
