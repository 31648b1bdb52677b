import { CONSULTATION_TABLE } from '@priyom/shared/domain/consultation/table';
import { moveTo, type NewDue } from '../platform/aggregate/change.ts';
import type { DueJob } from '../platform/due/job.ts';
import type { Consultation } from './model.ts';
import { plannedEnd } from './open-consultation.ts';
import type { ConsultationPorts } from './ports.ts';
import { changeConsultation, consultationsOf, unlessStale } from './repository.ts';

const MINUTE = 60_000;

/** Warnings before the server's end, or before the planned one where nothing ends (ux §6.5); and the end itself. */
export function clockEntries(doc: Pick<Consultation, 'warningsAt'>, endsAt: Date | null, warnFor: Date, now: Date) {
  const warnings = doc.warningsAt
    .map((minutes): NewDue => {
      const at = new Date(warnFor.getTime() - minutes * MINUTE);
      return { kind: 'cap-warning', at, data: { minutes }, tag: String(minutes) };
    })
    .filter(entry => entry.at > now);
  return endsAt ? [...warnings, { kind: 'cap-end', at: endsAt }] : warnings;
}

/** When both sides were in for the first time: the moment from which the cap counts. */
function bothInSince(doc: Consultation, now: Date): Date {
  const entered = (role: 'lead' | 'citizen'): number =>
    Math.min(...doc.participants.filter(one => one.role === role).map(one => one.enteredAt?.getTime() ?? Infinity));
  const since = Math.max(entered('lead'), entered('citizen'));
  return Number.isFinite(since) ? new Date(since) : now;
}

/**
 * D17: the session starts by itself once the lead and the first citizen are in. `endsAt` is fixed here from the policy's
 * cap and the moment both were in, so carrying the entry out again gives the same end.
 */
export async function begin(ports: ConsultationPorts, { scope, id, command }: DueJob): Promise<void> {
  const { checkPassed, policyOf } = ports;
  const { policyId } = await consultationsOf(ports.database, scope).getById(id);
  const withoutCheck = (await policyOf(scope, policyId)).check.required && !(await checkPassed(scope, id));
  await unlessStale(() =>
    changeConsultation(ports, { scope, consultationId: id, command }, (doc, now) => {
      const startedAt = bothInSince(doc, now);
      const endsAt = doc.capMinutes === null ? null : new Date(startedAt.getTime() + doc.capMinutes * MINUTE);
      const warnFor = endsAt ?? plannedEnd({ startsAt: startedAt, minutes: doc.planned.minutes });
      return moveTo(CONSULTATION_TABLE, doc, 'begin', {
        set: { startedAt, endsAt },
        data: { capMinutes: doc.capMinutes, withoutCheck },
        due: {
          cancel: ['abandon', 'begin'],
          add: [
            { kind: 'appointment-start', at: now },
            { kind: 'media-hard-end', at: now },
            { kind: 'protocol-draft', at: now },
            ...clockEntries(doc, endsAt, warnFor, now),
          ],
        },
      });
    }),
  );
}
