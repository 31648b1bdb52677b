import type { SubmitCheck } from '@priyom/shared/api/checks';
import { CHECK_TABLE } from '@priyom/shared/domain/check/table';
import { AppError } from '@priyom/shared/errors';
import type * as z from 'zod';
import { getWithin } from '../appointments/get-appointment.ts';
import type { Appointment } from '../appointments/model.ts';
import { type Asker, commandOf, type ServerProbe, type VisitPorts } from '../appointments/ports.ts';
import { sealReason } from '../appointments/sealed-reason.ts';
import { checkOpensAt } from '../appointments/timers.ts';
import { type Change, moveTo } from '../platform/aggregate/change.ts';
import { wasDone } from '../platform/aggregate/repeated.ts';
import { writeAggregate } from '../platform/aggregate/write.ts';
import { type Check, type CheckResult, checksModel } from './model.ts';
import { openCheck } from './open-check.ts';
import { missingForPass } from './verdict.ts';

type Wish = z.output<typeof SubmitCheck>;

/**
 * D11, regulation 004 §4.2: the specialist's check, from the policy's minutes before the start on. Everything works and
 * the checklist is complete: passed. Otherwise failed, with the reason and the measurements, and head and technician
 * are told (D12). It may be run again.
 * @throws AppError NOT_FOUND · FORBIDDEN · CHECK_EARLY {opensAt} · INVALID_STATE (over) · VALIDATION {fields: ['reason',
 *   …what is missing]} for a failure without a reason
 */
export async function submitCheck(ports: VisitPorts, asker: Asker, wish: Wish): Promise<Check> {
  const appointment = await getWithin(ports, asker, 'check.run', wish.appointmentId);
  const { body: policy } = await ports.policies.get(asker, appointment.policyId);
  requireOpen(appointment, checkOpensAt(appointment.startsAt, policy), ports.write.clock.now());
  const command = commandOf(asker, wish.requestId);
  const { _id, history } = await openCheck(ports, asker, appointment);
  const serverProbe = await ports.probes?.seen(asker, appointment._id, asker.staffId);
  const missing = missingForPass(policy, appointment.method, wish, serverProbe);
  if (missing.length > 0 && wish.reason === '' && !wasDone(history, command)) {
    throw new AppError('VALIDATION', { fields: ['reason', ...missing] });
  }
  const why = missing.length > 0 ? await sealReason(ports.keys, asker, appointment, _id, wish.reason) : null;
  const { doc } = await writeAggregate(ports.write, ports.database.in(asker, checksModel), _id, command, (check, now) =>
    attempt(check, { ...resultOf(wish, asker, serverProbe ?? null, now), reason: why }, missing),
  );
  return doc;
}

function requireOpen({ status }: Appointment, opensAt: Date, now: Date): void {
  if (status !== 'booked' && status !== 'inSession') {
    throw new AppError('INVALID_STATE', { kind: 'appointment', status, event: 'check' });
  }
  if (now < opensAt) throw new AppError('CHECK_EARLY', { opensAt: opensAt.toISOString() });
}

function resultOf(wish: Wish, asker: Asker, serverProbe: ServerProbe | null, at: Date) {
  const { rows, probe } = wish;
  const done = wish.checklist.filter(point => point.done).map(point => point.code);
  return { at, by: asker.staffId, rows, done, probe, serverProbe };
}

function attempt(check: Check, result: CheckResult, missing: readonly string[]): Change<Check> {
  const set = { result, attempts: check.attempts + 1 };
  const data = { attempt: set.attempts, missing: missing.join(' ') };
  if (missing.length === 0) {
    return moveTo(CHECK_TABLE, check, 'pass', {
      set,
      data,
      due: { cancel: ['expire'], add: [{ kind: 'check-passed', at: result.at }] },
    });
  }
  return moveTo(CHECK_TABLE, check, 'fail', {
    set,
    data,
    ...(result.reason !== null && { reason: result.reason }),
    due: { cancel: ['expire'], add: [{ kind: 'check-failed-told', at: result.at }] },
  });
}
