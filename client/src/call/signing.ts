import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';

type Role = ParticipantView['role'];

/** Whose hands are read: the interpreter's, by the interpreter the citizen's (ux §6.2, «sign language»). */
export const signerFor = ({ me }: Pick<Snapshot, 'me'>): Role =>
  me.role === 'interpreter' ? 'citizen' : 'interpreter';

/** The signer, who is pinned and keeps size and frames, before everybody; the others stay as they are. */
export function signerFirst<P extends { role: Role }>(people: readonly P[], signer: Role): P[] {
  return [...people].sort((one, other) => Number(other.role === signer) - Number(one.role === signer));
}

/** An interpreter is in the room. */
export function isSigned({ participants }: Pick<Snapshot, 'participants'>): true | undefined {
  return participants.some(({ role, status }) => role === 'interpreter' && status === 'inRoom') || undefined;
}

/** One's own hands are read here, and one reads those of another: the interpreter's and the citizens' (issue 5). */
export function isSigner(snapshot: Pick<Snapshot, 'me' | 'participants'> | null): boolean {
  if (!snapshot || !isSigned(snapshot)) return false;
  return snapshot.me.role === 'interpreter' || snapshot.me.role === 'citizen';
}
