import { isOfHall } from '@priyom/shared/domain/hall/rules';
import { offeredMethods } from '@priyom/shared/domain/policy/rules';
import type { PolicyBody } from '@priyom/shared/domain/policy/schema';
import { AppError } from '@priyom/shared/errors';
import type { Outcome } from '../platform/aggregate/write.ts';
import { checkMissing } from './call-participant.ts';
import { enteredHeld } from './hold.ts';
import { beginDue, enteredNow, withDevice } from './join-room.ts';
import type { Consultation, Participant } from './model.ts';
import { type Along, getParticipant, moveParticipant, requireLive } from './participants.ts';
import type { ConsultationPorts, Doing } from './ports.ts';
import { changeConsultation, consultationsOf } from './repository.ts';
import { callOff } from './withdraw-call.ts';

/** They may press «Войти» now: they are called, the doors of a webinar are open, or they come back without a call. */
export function mayEnter(doc: Pick<Consultation, 'hall'>, participant: Participant, now: Date): boolean {
  if (participant.status === 'called') return true;
  if (participant.status === 'waiting' && doc.hall?.doorsOpen && isOfHall(participant.role)) return true;
  const until = participant.mayReenterUntil;
  return participant.status === 'waiting' && until !== null && until > now;
}

interface Entry {
  participantId: string;
  clientId: string;
  mode: Consultation['mode'];
}

/**
 * «Войти» (D14, D20): the guest's own press. Only after the lead's call, or coming back; with it the session begins, so
 * what a beginning needs is asked for here, where each side can still do something about it.
 * @throws AppError WRONG_STAGE before the call, or when the lead's check has failed since · REENTRY_OVER ·
 *   INVALID_STATE · METHOD_NOT_OFFERED for a way of talking that the text has not
 */
export async function enterRoom(
  ports: ConsultationPorts,
  doing: Doing,
  entry: Entry,
  { seen, policy, isCheckMissing }: Ready,
): Promise<Outcome<Consultation>> {
  if (!offeredMethods(policy).includes(entry.mode)) throw new AppError('METHOD_NOT_OFFERED', { mode: entry.mode });
  // Without the lead's check it is no call: they wait again, and the lead reads why.
  if (isCheckMissing) await callOff(ports, doing, entry.participantId);
  const decide = (doc: Consultation, now: Date) => {
    requireLive(doc);
    const participant = getParticipant(doc, entry.participantId);
    // Nor do open doors let anybody begin it.
    if (isCheckMissing || !mayEnter(doc, participant, now)) throw refusedEntry(participant);
    const entered = moveParticipant(doc, participant.id, 'enter', {
      changes: { ...enteredNow(participant, now), clientIds: withDevice(participant, entry.clientId) },
      ...modeAfter(doc, participant, entry),
      due: { add: beginDue(doc, participant, now) },
    });
    return enteredHeld(entered, doc, participant.id);
  };
  return changeConsultation(ports, doing, decide, seen);
}

/**
 * Before the clock starts the citizen's choice simply is the mode; later it is a change with a cause. With an interpreter
 * the pictures that the network had taken are back: hands have no voice (mode-rules.ts).
 */
function modeAfter(doc: Consultation, { role }: Participant, { mode }: Entry): Pick<Along, 'set' | 'data'> {
  if (doc.status === 'open' && role === 'citizen') return { set: { mode, modeCause: 'wish' }, data: { mode } };
  const isTaken = doc.mode === 'voice' && doc.modeCause === 'network';
  if (role !== 'interpreter' || !isTaken) return { data: { mode } };
  const data = { mode: 'video', before: doc.mode, cause: doc.modeCause };
  return { set: { mode: 'video', modeCause: 'network' }, data };
}

/** What an entry is decided on, as of a moment ago; its write is guarded by `seen`. */
export interface Ready {
  seen: Consultation;
  policy: PolicyBody;
  isCheckMissing: boolean;
}

/**
 * Reads it, and asks for the consents of whoever holds the link; nothing of it waits for the gate's word.
 * @throws AppError CONSENT_REQUIRED {purposes} · NOT_FOUND
 */
export async function readyToEnter(
  ports: ConsultationPorts,
  { scope, consultationId }: Omit<Doing, 'command'>,
  invitationId: string | null,
): Promise<Ready> {
  const look = async (): Promise<Ready> => {
    const seen = await consultationsOf(ports.database, scope).getById(consultationId);
    const [policy, isCheckMissing] = await Promise.all([
      ports.policyOf(scope, seen.policyId),
      seen.status === 'open' && checkMissing(ports, seen),
    ]);
    return { seen, policy, isCheckMissing };
  };
  const consents = invitationId && ports.guests.requireConsents(scope, invitationId, consultationId);
  const [ready] = await Promise.all([look(), consents]);
  return ready;
}

function refusedEntry(participant: Participant): AppError {
  const isLate = participant.status === 'waiting' && participant.mayReenterUntil !== null;
  return new AppError(isLate ? 'REENTRY_OVER' : 'WRONG_STAGE', { status: participant.status });
}
