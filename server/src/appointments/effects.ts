import { askForHelp } from '../guest/ask.ts';
import type { DueJob } from '../platform/due/job.ts';
import type { DueRunner } from '../platform/due/runner.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { tasksModel } from '../tasks/model.ts';
import { consultationCards } from './consultation-cards.ts';
import { getAppointment } from './get-appointment.ts';
import { missAppointment } from './miss-appointment.ts';
import { appointmentsModel } from './model.ts';
import type { VisitPorts } from './ports.ts';
import { seatsOf, speakerIdOf } from './seats.ts';

/** Timers and effects of appointments, beside `check-opens`, which is the checks'. */
export function handleAppointmentEffects(runner: DueRunner, ports: VisitPorts): void {
  runner.handle(appointmentsModel, 'missed-at-end', job => missedAtEnd(ports, job));
  runner.handle(appointmentsModel, 'call-back', job => callBack(ports, job));
  runner.handle(appointmentsModel, 'tell-session', ({ scope, id }) => ports.live.appointmentChanged(scope, id));
}

/** Nobody came at all. Where a session was opened, it decides itself (`abandon`) and says so. */
async function missedAtEnd(ports: VisitPorts, { scope, id, command }: DueJob): Promise<void> {
  const consultation = (await consultationCards(ports.database, scope, [id])).get(id);
  if (consultation && consultation.status !== 'abandoned') return;
  await missAppointment(ports, scope, id, command);
}

/** Model §5.2: after a meeting that was missed somebody phones each person, once however many they speak for. */
async function callBack(ports: VisitPorts, { scope, id, entry }: DueJob): Promise<void> {
  const appointment = await getAppointment(ports, scope, id);
  for (const party of seatsOf(appointment.parties)) {
    const { index } = party;
    if (await isOnTheList(ports, scope, id, index)) continue;
    await askForHelp(ports, scope, appointment, {
      kind: 'callBack',
      key: `${entry.key}:${index}`,
      keySubject: `citizen:${speakerIdOf(party)}`,
      partyIndex: index,
      phone: '',
      text: '',
    });
  }
}

/** They are to be phoned already: by their own wish, or by the lead's word about what happens next. */
async function isOnTheList({ database }: VisitPorts, scope: Scope, appointmentId: string, partyIndex: number) {
  const waiting = { appointmentId, partyIndex, kind: 'callBack' as const, doneAt: null };
  return (await database.in(scope, tasksModel).count(waiting)) > 0;
}
