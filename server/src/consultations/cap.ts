import { CONSULTATION_TABLE } from '@priyom/shared/domain/consultation/table';
import { AppError } from '@priyom/shared/errors';
import { moveTo } from '../platform/aggregate/change.ts';
import { clockEntries } from './begin.ts';
import type { Consultation, Suspension } from './model.ts';
import { requireLeadInRoom } from './participants.ts';
import type { ConsultationPorts, Doing } from './ports.ts';
import { changeConsultation, consultationsOf } from './repository.ts';
import { sealWords } from './sealed-words.ts';

/** After a resumed cap nobody is cut off in mid-sentence. */
const RESUME_MINUTES = 10;
const MINUTE = 60_000;

/** The suspension that holds now. */
export function openSuspension(doc: Consultation): Suspension | null {
  return doc.suspensions.find(suspension => suspension.resumedAt === null) ?? null;
}

/**
 * D17: a crisis (suicide, abuse, violence) suspends the cap, on record with a reason; the head and the psychologist on
 * duty see it at once. The only way, with `resumeCap`, in which an end moves.
 * @throws AppError FORBIDDEN where the policy does not let the lead · INVALID_STATE
 */
export async function suspendCap(ports: ConsultationPorts, doing: Doing, reason: string): Promise<void> {
  const { scope, consultationId, command } = doing;
  const before = await consultationsOf(ports.database, scope).getById(consultationId);
  const policy = await ports.policyOf(scope, before.policyId);
  if (!policy.session.leadMaySuspendCap) throw new AppError('FORBIDDEN', { kind: 'cap' });
  const sealed = await sealWords(ports.keys, before, 'suspension', reason);
  await changeConsultation(ports, doing, (doc, now) => {
    requireLeadInRoom(doc, command.actor.id);
    if (openSuspension(doc)) throw new AppError('INVALID_STATE', { kind: 'cap', status: 'suspended' });
    const suspension: Suspension = { by: command.actor.id, reason: sealed, at: now, resumedAt: null };
    return moveTo(CONSULTATION_TABLE, doc, 'suspendCap', {
      set: { suspensions: [...doc.suspensions, suspension], endsAt: null },
      data: { endsAtBefore: doc.endsAt?.toISOString() ?? null },
      due: {
        cancel: ['cap-warning', 'cap-end'],
        add: [
          { kind: 'crisis-alert', at: now, data: { suspendedAt: now.toISOString() } },
          { kind: 'media-hard-end', at: now },
        ],
      },
    });
  });
}

/**
 * The crisis is over: the cap counts again from the start of the session, but ten minutes are left at least.
 * @throws AppError FORBIDDEN · INVALID_STATE when it is not suspended
 */
export async function resumeCap(ports: ConsultationPorts, doing: Doing): Promise<void> {
  await changeConsultation(ports, doing, (doc, now) => {
    if (doc.leadId !== doing.command.actor.id) throw new AppError('FORBIDDEN', { kind: 'lead' });
    const open = openSuspension(doc);
    if (!open) throw new AppError('INVALID_STATE', { kind: 'cap', status: 'counting' });
    const endsAt = resumedEnd(doc, now);
    return moveTo(CONSULTATION_TABLE, doc, 'resumeCap', {
      set: {
        endsAt,
        suspensions: doc.suspensions.map(one => (one === open ? { ...one, resumedAt: now } : one)),
      },
      data: { endsAt: endsAt?.toISOString() ?? null },
      due: {
        add: [
          ...(endsAt ? clockEntries(doc, endsAt, endsAt, now) : []),
          { kind: 'crisis-alert', at: now },
          { kind: 'media-hard-end', at: now },
        ],
      },
    });
  });
}

function resumedEnd(doc: Consultation, now: Date): Date | null {
  if (doc.capMinutes === null || !doc.startedAt) return null;
  const byCap = doc.startedAt.getTime() + doc.capMinutes * MINUTE;
  return new Date(Math.max(byCap, now.getTime() + RESUME_MINUTES * MINUTE));
}
