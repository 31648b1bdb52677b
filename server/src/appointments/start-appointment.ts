import type { Command } from '../platform/aggregate/change.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { type SystemPorts, systemEvent } from './system-event.ts';

/**
 * Its consultation has begun. Idempotent.
 * @throws AppError NOT_FOUND · INVALID_STATE when it was cancelled or called missed
 */
export function startAppointment(ports: SystemPorts, scope: Scope, id: string, command: Command): Promise<void> {
  return systemEvent(ports, scope, id, command, { event: 'start', settledIn: ['inSession', 'held'] });
}
