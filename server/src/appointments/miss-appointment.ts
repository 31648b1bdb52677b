import { APPOINTMENT_TABLE } from '@priyom/shared/domain/appointment/table';
import { AppError } from '@priyom/shared/errors';
import { type Command, moveTo, type NewDue } from '../platform/aggregate/change.ts';
import { writeAggregate } from '../platform/aggregate/write.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { appointmentsOf, getWithin } from './get-appointment.ts';
import type { Appointment } from './model.ts';
import { type Asker, commandOf, type VisitPorts } from './ports.ts';
import { type SystemPorts, systemEvent } from './system-event.ts';
import { TIMER_KINDS } from './timers.ts';

const MINUTE_MS = 60_000;

/** Somebody is asked to phone the person. */
const CALL_BACK = (at: Date): NewDue[] => [{ kind: 'call-back', at }];

/**
 * The specialist says that nobody came, after the policy's minutes of waiting.
 * @throws AppError NOT_FOUND · FORBIDDEN · INVALID_STATE {possibleAt}, earlier than `noShowAfterMinutes`
 */
export async function missByStaff(
  ports: VisitPorts,
  asker: Asker,
  id: string,
  requestId: string,
): Promise<Appointment> {
  const { policyId } = await getWithin(ports, asker, 'appointment.cancel', id);
  const { body } = await ports.policies.get(asker, policyId);
  const { doc } = await writeAggregate(
    ports.write,
    appointmentsOf(ports.database, asker),
    id,
    commandOf(asker, requestId),
    (appointment, now) => {
      const change = moveTo(APPOINTMENT_TABLE, appointment, 'missed', {
        set: { holding: false },
        due: { cancel: TIMER_KINDS, add: [...CALL_BACK(now), { kind: 'tell-session', at: now }] },
      });
      requireWaited(appointment, body.session.noShowAfterMinutes, now);
      return change;
    },
  );
  return doc;
}

function requireWaited({ startsAt, status }: Appointment, noShowAfterMinutes: number, now: Date): void {
  const possibleAt = new Date(startsAt.getTime() + noShowAfterMinutes * MINUTE_MS);
  if (now >= possibleAt) return;
  const details = { kind: 'appointment', status, event: 'missed', possibleAt: possibleAt.toISOString() };
  throw new AppError('INVALID_STATE', details);
}

/** The clock, or a session that nobody entered. Begun, ended or cancelled it stays as it is; idempotent. @throws AppError NOT_FOUND */
export function missAppointment(ports: SystemPorts, scope: Scope, id: string, command: Command): Promise<void> {
  return systemEvent(ports, scope, id, command, {
    event: 'missed',
    settledIn: ['inSession', 'held', 'noShow', 'cancelled'],
    set: { holding: false },
    effects: CALL_BACK,
  });
}
