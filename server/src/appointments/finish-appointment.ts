import type { Command } from '../platform/aggregate/change.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { startAppointment } from './start-appointment.ts';
import { type SystemPorts, systemEvent } from './system-event.ts';

/**
 * Its consultation has ended: held, and the rest of its time is free. Idempotent; a booked one is started first, since
 * the effect of `begin` may come after that of `end`.
 * @throws AppError NOT_FOUND · INVALID_STATE when it was cancelled or called missed
 */
export async function finishAppointment(ports: SystemPorts, scope: Scope, id: string, command: Command): Promise<void> {
  await startAppointment(ports, scope, id, { ...command, requestId: `${command.requestId}:start` });
  await systemEvent(ports, scope, id, command, { event: 'finish', settledIn: ['held'], set: { holding: false } });
}
