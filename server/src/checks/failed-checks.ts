import type { FailedChecks } from '@priyom/shared/api/checks';
import { instantOf, localOf } from '@priyom/shared/calendar/zone';
import { shortName } from '@priyom/shared/domain/book/facts';
import type * as z from 'zod';
import { appointmentsModel } from '../appointments/model.ts';
import type { Asker, VisitPorts } from '../appointments/ports.ts';
import { isInReach } from '../appointments/reach.ts';
import { atLeast, oneOf } from '../platform/mongo/filter.ts';
import { authorize } from '../staff/authorize.ts';
import { type Check, checksModel } from './model.ts';
import { isOfPresentStart } from './open-check.ts';
import { viewCheck } from './view-check.ts';

const SHOWN = 200;

/** D12, D33: failed checks of today and later for head and technician, the nearest start first; nobody's names but staff's. @throws AppError FORBIDDEN */
export async function failedChecks(ports: VisitPorts, asker: Asker): Promise<z.output<typeof FailedChecks>> {
  authorize(asker, 'check.readFailed');
  const { zone } = await ports.directory.institution(asker);
  const today = instantOf(localOf(ports.write.clock.now(), zone).date, '00:00', zone);
  const failed = await ports.database
    .in(asker, checksModel)
    .find({ status: 'failed', forStart: atLeast(today) }, { sort: { forStart: 1 }, limit: SHOWN });
  const ids = failed.map(check => check.appointmentId);
  const meetings = await ports.database.in(asker, appointmentsModel).find({ _id: oneOf(ids) });
  const within = failed.filter(
    check => isInReach(asker, 'check.readFailed', check) && meetings.some(meeting => isOfPresentStart(check, meeting)),
  );
  return { checks: await Promise.all(within.map(check => viewFailed(ports, asker, check))) };
}

async function viewFailed(ports: VisitPorts, asker: Asker, check: Check) {
  const [{ body }, specialist] = await Promise.all([
    ports.policies.get(asker, check.policyId),
    ports.directory.staffMember(asker, check.specialistId),
  ]);
  return {
    ...(await viewCheck(ports, asker, check, body)),
    startsAt: check.forStart.toISOString(),
    specialist: specialist ? shortName(specialist.name) : '',
    department: specialist?.department ?? '',
  };
}
