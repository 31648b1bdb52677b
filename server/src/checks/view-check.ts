import { CheckRow, type CheckView } from '@priyom/shared/api/checks';
import { shortName } from '@priyom/shared/domain/book/facts';
import type { PolicyBody } from '@priyom/shared/domain/policy/schema';
import { ProbeReport } from '@priyom/shared/signaling/requests';
import { getWithin } from '../appointments/get-appointment.ts';
import type { Asker, VisitPorts } from '../appointments/ports.ts';
import { openReason } from '../appointments/sealed-reason.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import type { Check } from './model.ts';
import { findCheck } from './open-check.ts';

/**
 * The check of one meeting, for whom the meeting is in reach; not opened yet it is an empty one, so that the screen can
 * show the checklist. No citizen's data are in it.
 * @throws AppError NOT_FOUND · FORBIDDEN
 */
export async function readCheck(ports: VisitPorts, asker: Asker, appointmentId: string): Promise<CheckView> {
  const appointment = await getWithin(ports, asker, 'appointment.read', appointmentId);
  const { body: policy } = await ports.policies.get(asker, appointment.policyId);
  const check = await findCheck(ports, asker, appointment);
  if (check) return viewCheck(ports, asker, check, policy);
  return {
    id: '',
    appointmentId,
    status: 'due',
    at: null,
    by: '',
    rows: [],
    checklist: policy.check.checklist.map(point => ({ ...point, done: false })),
    probe: null,
    reason: '',
    attempts: 0,
  };
}

export async function viewCheck(
  { directory, keys }: Pick<VisitPorts, 'directory' | 'keys'>,
  scope: Scope,
  check: Check,
  policy: PolicyBody,
): Promise<CheckView> {
  const { result } = check;
  const by = result ? await directory.staffMember(scope, result.by) : undefined;
  return {
    id: check._id,
    appointmentId: check.appointmentId,
    status: check.status,
    at: result?.at.toISOString() ?? null,
    by: by ? shortName(by.name) : '',
    rows: CheckRow.array().parse(result?.rows ?? []),
    checklist: policy.check.checklist.map(point => ({ ...point, done: result?.done.includes(point.code) ?? false })),
    probe: result ? ProbeReport.parse(result.probe) : null,
    reason: await openReason(keys, scope, check._id, result?.reason),
    attempts: check.attempts,
  };
}
