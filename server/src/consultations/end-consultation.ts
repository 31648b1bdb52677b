import type { EndKind } from '@priyom/shared/domain/consultation/table';
import { CONSULTATION_TABLE } from '@priyom/shared/domain/consultation/table';
import { PARTICIPANT_TABLE } from '@priyom/shared/domain/participant/table';
import { endingGrounds } from '@priyom/shared/domain/policy/rules';
import { AppError } from '@priyom/shared/errors';
import { nextStatus, requireNext } from '@priyom/shared/state-machine';
import { type Change, moveTo, type NewDue } from '../platform/aggregate/change.ts';
import { wasDone } from '../platform/aggregate/repeated.ts';
import type { Sealed } from '../platform/crypto/key-ring.ts';
import { mediaStep } from './media-step.ts';
import type { Consultation, Participant } from './model.ts';
import { moveRoom } from './move-room.ts';
import { requireLeadInRoom } from './participants.ts';
import type { ConsultationPorts, Doing } from './ports.ts';
import { changeConsultation, consultationsOf } from './repository.ts';
import { sealWords } from './sealed-words.ts';

interface Ending {
  kind: EndKind;
  ground: string | null;
  text: Sealed | null;
  /** Checked again on what is true at the write. @throws AppError when it does not hold any more */
  stillHolds: (doc: Consultation, now: Date) => void;
}

/** What follows the end. Records (`protocol-draft`, `book-line`, `register-draft`) begin where live ends (model §9). */
const EFFECTS = ['media-close', 'attendance-close', 'appointment-finish', 'protocol-draft', 'book-line'] as const;

/** Timers of a running session that an end makes void. */
const VOID = [
  'begin',
  'ring-timeout',
  'invite-lapse',
  'cap-warning',
  'cap-end',
  'absent-end',
  'media-hard-end',
  'media-hold',
];

/**
 * The one way a session ends: the lead's press, the cap, no citizen, an empty room are the same transition. Media stop
 * at the sfu first; if the decision then turns out void (a cap suspended in the same moment), the room is opened anew.
 * @throws AppError INVALID_STATE · whatever `stillHolds` throws
 */
export async function endConsultation(ports: ConsultationPorts, doing: Doing, ending: Ending): Promise<Consultation> {
  const { scope, consultationId } = doing;
  const before = await consultationsOf(ports.database, scope).getById(consultationId);
  if (!wasDone(before.history, doing.command)) {
    requireNext(CONSULTATION_TABLE, before.status, 'end');
    ending.stillHolds(before, ports.write.clock.now());
    await mediaStep(ports, before, 'close', media => media.closeRoom(before, ending.kind));
  }
  try {
    const { doc } = await changeConsultation(ports, doing, (current, now) => {
      ending.stillHolds(current, now);
      return ended(current, ending, now);
    });
    return doc;
  } catch (error) {
    await moveRoom(ports, scope, consultationId, before.room.epoch);
    throw error;
  }
}

function ended(doc: Consultation, { kind, ground, text }: Ending, now: Date): Change<Consultation> {
  const effects: NewDue[] = [...EFFECTS, ...(doc.isGroup ? ['register-draft'] : [])].map(effect => ({
    kind: effect,
    at: now,
  }));
  if (kind === 'forCause') effects.push({ kind: 'cause-told', at: now, data: { ground } });
  return moveTo(CONSULTATION_TABLE, doc, 'end', {
    set: {
      outcome: { kind, at: now, ground, text },
      hold: null,
      participants: doc.participants.map(participant => finished(participant, now)),
      asks: doc.asks.map(ask => (ask.state === 'open' ? { ...ask, state: 'withdrawn' as const } : ask)),
      companions: doc.companions.map(one => (one.until === null ? { ...one, until: now } : one)),
      suspensions: doc.suspensions.map(one => (one.resumedAt === null ? { ...one, resumedAt: now } : one)),
    },
    data: { kind, ground },
    due: { cancel: VOID, add: effects },
  });
}

/** Everybody who is here goes; who never came stays «expected». */
export function finished(participant: Participant, now: Date): Participant {
  const status = nextStatus(PARTICIPANT_TABLE, participant.status, 'finish');
  if (status === null) return participant;
  return { ...participant, status, leftAt: now, calledUntil: null, invitedUntil: null, mayReenterUntil: null };
}

export interface LeadEnd {
  kind: 'done' | 'forCause';
  ground: string | null;
  text: string;
}

/**
 * «Закончить», or D19 for cause: a ground of the policy that ends sessions, and what happened.
 * @throws AppError FORBIDDEN · GROUND_REQUIRED · INVALID_STATE
 */
export async function endByLead(ports: ConsultationPorts, doing: Doing, end: LeadEnd): Promise<void> {
  const before = await consultationsOf(ports.database, doing.scope).getById(doing.consultationId);
  const policy = await ports.policyOf(doing.scope, before.policyId);
  if (end.kind === 'forCause') {
    const isGround = endingGrounds(policy).some(({ code }) => code === end.ground);
    if (!isGround || end.text === '') throw new AppError('GROUND_REQUIRED', { isGround });
  }
  await endConsultation(ports, doing, {
    kind: end.kind,
    ground: end.kind === 'forCause' ? end.ground : null,
    text: end.text ? await sealWords(ports.keys, before, 'outcome', end.text) : null,
    stillHolds: doc => requireLeadInRoom(doc, doing.command.actor.id),
  });
}
