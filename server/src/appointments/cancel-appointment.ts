import type { CancelAppointment } from '@priyom/shared/domain/appointment/schema';
import { APPOINTMENT_TABLE } from '@priyom/shared/domain/appointment/table';
import type * as z from 'zod';
import { moveTo } from '../platform/aggregate/change.ts';
import { writeAggregate } from '../platform/aggregate/write.ts';
import { appointmentsOf, getWithin } from './get-appointment.ts';
import type { Appointment } from './model.ts';
import { type Asker, commandOf, type VisitPorts } from './ports.ts';
import { sealReason } from './sealed-reason.ts';
import { TIMER_KINDS, TOLD } from './timers.ts';

/**
 * The time is free again, the link stays and explains with the reason.
 * @throws AppError NOT_FOUND · FORBIDDEN · INVALID_STATE
 */
export async function cancelAppointment(
  ports: VisitPorts,
  asker: Asker,
  id: string,
  { requestId, reason }: z.output<typeof CancelAppointment>,
): Promise<Appointment> {
  const meeting = await getWithin(ports, asker, 'appointment.cancel', id);
  const sealed = await sealReason(ports.keys, asker, meeting, id, reason);
  const { doc } = await writeAggregate(
    ports.write,
    appointmentsOf(ports.database, asker),
    id,
    commandOf(asker, requestId),
    (appointment, at) =>
      moveTo(APPOINTMENT_TABLE, appointment, 'cancel', {
        reason: sealed,
        set: { holding: false },
        due: { cancel: TIMER_KINDS, add: TOLD(at) },
      }),
  );
  return doc;
}
