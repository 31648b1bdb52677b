import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { whoIsAbsent } from './people.ts';

export type Phoned = Pick<Snapshot, 'me' | 'modes' | 'mode' | 'status' | 'participants'>;

/**
 * Whom the lead may reach by telephone instead of calling in (D16, D22): in a meeting by telephone, or in one that goes
 * on without its citizen. Who went by a press of their own, by «Быстрый выход» or with the consent taken back is not to be
 * phoned at once: there may be somebody beside them.
 */
export function whomToPhone(snapshot: Phoned): ParticipantView[] {
  const { me, modes, mode, status } = snapshot;
  if (!me.mayLead || !modes.includes('phone')) return [];
  const isFor =
    status === 'running' ? mode === 'phone' || !isCitizenHere(snapshot) : status === 'open' && mode === 'phone';
  if (!isFor) return [];
  return absentCitizens(snapshot).filter(({ leftHow }) => mode === 'phone' || leftHow !== 'left');
}

/**
 * Who is in the room and is to be phoned all the same: they wish it, it was tried, or their connection has been away for
 * long (`away`, ux §6.4).
 */
export function whoWaitsForCall({ me, modes, status, participants }: Phoned, away: ReadonlySet<string>) {
  if (!me.mayLead || !modes.includes('phone') || status !== 'running') return [];
  return participants.filter(
    ({ id, role, status: where, phone, connection }) =>
      role === 'citizen' &&
      where === 'inRoom' &&
      phone !== 'talking' &&
      (phone !== 'none' || (connection !== 'up' && away.has(id))),
  );
}

/** On the telephone now, with a page of the meeting open or without. */
export function whoTalksByPhone({ me, status, participants }: Phoned): ParticipantView[] {
  if (!me.mayLead || status !== 'running') return [];
  return participants.filter(({ phone, status: where }) => phone === 'talking' && where === 'inRoom');
}

/** Who left a running talk by «Закончить» can still be marked as reached, from «Ещё»: it is the lead's own thought. */
export function mayBeReached(snapshot: Phoned): ParticipantView[] {
  const { me, modes, mode, status } = snapshot;
  if (!me.mayLead || !modes.includes('phone') || mode === 'phone' || status !== 'running') return [];
  return isCitizenHere(snapshot) ? [] : absentCitizens(snapshot).filter(({ leftHow }) => leftHow === 'left');
}

function absentCitizens(snapshot: Phoned): ParticipantView[] {
  return whoIsAbsent(snapshot).filter(
    ({ role, leftHow }) => role === 'citizen' && leftHow !== 'quickExit' && leftHow !== 'consentWithdrawn',
  );
}

/** Before anybody came, «Не дозвонились» ends the meeting as missed. */
export function mayBeMissed(snapshot: Phoned): boolean {
  return snapshot.status === 'open' && !isCitizenHere(snapshot);
}

const HERE: readonly ParticipantView['status'][] = ['waiting', 'called', 'inRoom', 'onHold'];

function isCitizenHere({ participants }: Phoned): boolean {
  return participants.some(({ role, status }) => role === 'citizen' && HERE.includes(status));
}
