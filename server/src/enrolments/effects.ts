import type { VisitPorts } from '../appointments/ports.ts';
import type { DueRunner } from '../platform/due/runner.ts';
import { tellByLetter } from './letters.ts';
import { enrolmentsModel } from './model.ts';
import { enrolmentsOf } from './repository.ts';
import { seat } from './seat.ts';
import { unseat } from './unseat.ts';

/** What a place brings along, whatever broke off after it was written. */
export function handleEnrolmentEffects(runner: DueRunner, ports: VisitPorts): void {
  runner.handle(enrolmentsModel, 'seat', async ({ scope, id }) => void (await seat(ports, scope, id)));
  runner.handle(enrolmentsModel, 'queue-told', async ({ scope, id }) => {
    await tellByLetter(ports, scope, await enrolmentsOf(ports.database, scope).getById(id), 'queued');
  });
  runner.handle(enrolmentsModel, 'unseat', ({ scope, id }) => unseat(ports, scope, id));
}
