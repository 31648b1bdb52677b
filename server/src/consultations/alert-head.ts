import { groundText } from '@priyom/shared/domain/policy/rules';
import type { DueJob } from '../platform/due/job.ts';
import type { Consultation } from './model.ts';
import { findParticipant, isIn } from './participants.ts';
import type { ConsultationPorts } from './ports.ts';
import { consultationsOf } from './repository.ts';
import { keySubjectOf, openText } from './sealed-words.ts';

/**
 * D17, ux §6.7: a crisis, or a silent signal of a citizen, becomes a task of the head and the psychologist on duty, and
 * open pages of theirs say so at once. What is over by then needs nobody any more; a crisis that was, does.
 */
export async function crisisAlert(ports: ConsultationPorts, { scope, id, entry }: DueJob): Promise<void> {
  const doc = await consultationsOf(ports.database, scope).getById(id);
  const { suspendedAt, signalOf } = entry.data ?? {};
  if (typeof suspendedAt === 'string') await alertCrisis(ports, doc, entry.key, suspendedAt);
  if (typeof signalOf === 'string') await alertSignal(ports, doc, entry.key, signalOf);
  ports.announcer.deskChanged(scope);
}

async function alertCrisis(ports: ConsultationPorts, doc: Consultation, key: string, at: string): Promise<void> {
  const suspension = doc.suspensions.find(one => one.at.toISOString() === at);
  const text = await openText(ports.keys, doc, doc._id, 'suspension', suspension?.reason ?? null);
  await ports.helpers.alert(doc, { kind: 'crisis', key, ...placeOf(doc), text });
}

/** Not a word of whom or what it is (ux §6.7). */
async function alertSignal(ports: ConsultationPorts, doc: Consultation, key: string, whose: string): Promise<void> {
  const who = findParticipant(doc, whose);
  if (who && isIn(who) && who.signal) {
    await ports.helpers.alert(doc, { kind: 'silentSignal', key, ...placeOf(doc), text: '' });
  } else if (!doc.participants.some(one => isIn(one) && one.signal)) {
    await ports.helpers.withdrawAlert(doc, doc._id, 'silentSignal');
  }
}

/** Ux §6.6, D19: the head is told by which rule somebody was put out, or a meeting was ended. */
export async function causeTold(ports: ConsultationPorts, { scope, id, entry }: DueJob): Promise<void> {
  const doc = await consultationsOf(ports.database, scope).getById(id);
  const text = groundText(await ports.policyOf(scope, doc.policyId), entry.data?.ground);
  await ports.helpers.alert(doc, { kind: 'endedForCause', key: entry.key, ...placeOf(doc), text });
}

const placeOf = (doc: Consultation) => ({
  consultationId: doc._id,
  departmentId: doc.departmentId,
  keySubject: keySubjectOf(doc),
});
