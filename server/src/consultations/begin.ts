import { isAmongColleagues } from '@priyom/shared/domain/appointment/rules';
import { isCheckRequired } from '@priyom/shared/domain/check/rules';
import { CONSULTATION_TABLE } from '@priyom/shared/domain/consultation/table';
import { capMinutes as capMinutesOf } from '@priyom/shared/domain/policy/rules';
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

/**
 * D17: the session starts by itself once the lead and the first citizen are in, under the text that is in force then
 * (D32). `endsAt` is fixed here from its cap and the moment at which both met, so carrying the entry out again gives the
 * same end.
 */
export async function begin(ports: ConsultationPorts, { scope, id, command, entry, now: at }: DueJob): Promise<void> {
  const startedAt = typeof entry.data?.metAt === 'string' ? new Date(entry.data.metAt) : at;
  const before = await consultationsOf(ports.database, scope).getById(id);
  const rules = await rulesAt(ports, before, startedAt);
  const withoutCheck = rules.requiresCheck && !isAmongColleagues(before) && !(await ports.checkPassed(scope, id));
  const { policyId, capMinutes, warningsAt } = rules;
  const endsAt = capMinutes === null ? null : new Date(startedAt.getTime() + capMinutes * MINUTE);
  await unlessStale(() =>
    changeConsultation(ports, { scope, consultationId: id, command }, (doc, now) => {
      const warnFor = endsAt ?? plannedEnd({ startsAt: startedAt, minutes: doc.planned.minutes });
      return moveTo(CONSULTATION_TABLE, doc, 'begin', {
        set: { startedAt, endsAt, policyId, capMinutes, warningsAt },
        data: { capMinutes, withoutCheck },
        due: {
          cancel: ['abandon', 'begin'],
          add: [
            { kind: 'appointment-start', at: now },
            { kind: 'media-hard-end', at: now },
            { kind: 'protocol-draft', at: now },
            ...clockEntries(rules, endsAt, warnFor, now),
          ],
        },
      });
    }),
  );
}

/** Of the text in force at that moment. Where there is none, or it has no such method, the booking's own holds. */
async function rulesAt(ports: ConsultationPorts, doc: Consultation, at: Date) {
  const acting = await ports.policyAt(doc, at);
  const cap = acting && capMinutesOf(acting.body, doc.planned.method);
  if (!acting || cap === undefined) {
    const { policyId, capMinutes, warningsAt } = doc;
    const requiresCheck = isCheckRequired(await ports.policyOf(doc, policyId), doc.mode);
    return { policyId, capMinutes, warningsAt, requiresCheck };
  }
  return {
    policyId: acting.policyId,
    capMinutes: cap,
    warningsAt: acting.body.session.warningsAt,
    requiresCheck: isCheckRequired(acting.body, doc.mode),
  };
}
