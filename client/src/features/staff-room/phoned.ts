import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { whoIsAbsent } from './people.ts';

export type Phoned = Pick<Snapshot, 'me' | 'modes' | 'mode' | 'status' | 'participants'>;

/**
 * Whom the lead may reach by telephone instead of calling in (D16, D22): in a meeting by telephone, or in one that goes
 * on without its citizen. Who went by «Быстрый выход» or took the consent back is not phoned.
 */
export function whomToPhone(snapshot: Phoned): ParticipantView[] {
  const { me, modes, mode, status } = snapshot;
  if (!me.mayLead || !modes.includes('phone')) return [];
  const isFor =
    status === 'running' ? mode === 'phone' || !isCitizenHere(snapshot) : status === 'open' && mode === 'phone';
  if (!isFor) return [];
  return whoIsAbsent(snapshot).filter(
    ({ role, leftHow }) => role === 'citizen' && leftHow !== 'quickExit' && leftHow !== 'consentWithdrawn',
  );
}

/** Before anybody came, «Не дозвонились» ends the meeting as missed. */
export function mayBeMissed(snapshot: Phoned): boolean {
  return snapshot.status === 'open' && !isCitizenHere(snapshot);
}

const HERE: readonly ParticipantView['status'][] = ['waiting', 'called', 'inRoom'];

function isCitizenHere({ participants }: Phoned): boolean {
  return participants.some(({ role, status }) => role === 'citizen' && HERE.includes(status));
}
