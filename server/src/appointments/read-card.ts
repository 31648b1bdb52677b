import type { AppointmentCard } from '@priyom/shared/api/appointments';
import { shortName } from '@priyom/shared/domain/book/facts';
import { linksOf, viewLink } from '../invitations/view-link.ts';
import { type TaskKind, tasksModel } from '../tasks/model.ts';
import { openWords } from '../tasks/task-words.ts';
import { getWithin } from './get-appointment.ts';
import type { Appointment } from './model.ts';
import { partiesOf } from './open-parties.ts';
import type { Asker, VisitPorts } from './ports.ts';
import { recordAccess } from './record-access.ts';
import { openReason } from './sealed-reason.ts';
import { consentsToSpeak } from './to-speak.ts';
import { viewAppointments } from './view-appointments.ts';

/** One meeting with its links, what is to be read to whom by telephone, and what happened to it. @throws AppError NOT_FOUND · FORBIDDEN */
export async function readCard(ports: VisitPorts, asker: Asker, id: string): Promise<AppointmentCard> {
  const appointment = await getWithin(ports, asker, 'appointment.read', id);
  const [[view], links, parties, toSpeak, history] = await Promise.all([
    viewAppointments(ports, asker, [appointment]),
    linksOf(ports.database, asker, id),
    partiesOf(ports, asker, appointment),
    consentsToSpeak(ports, asker, appointment),
    viewHistory(ports, asker, appointment),
  ]);
  if (!view) throw new Error(`appointment ${id} was not viewed`);
  const subject = { kind: 'appointment', id };
  await recordAccess(ports, asker, { right: 'appointment.read', subject, list: [appointment] });
  return { appointment: view, links: links.map(link => viewLink(link, appointment, parties)), toSpeak, history };
}

type Entries = AppointmentCard['history'];

/** The meeting's own transitions and what was asked about it, in the order of time. */
async function viewHistory(ports: VisitPorts, asker: Asker, appointment: Appointment): Promise<Entries> {
  const [own, wishes] = await Promise.all([viewOwn(ports, asker, appointment), viewWishes(ports, asker, appointment)]);
  return [...own, ...wishes].toSorted((one, other) => one.at.localeCompare(other.at));
}

const WISHES: ReadonlySet<TaskKind> = new Set(['callBack', 'notMe', 'technicalHelp']);

async function viewWishes(ports: VisitPorts, asker: Asker, { _id }: Appointment): Promise<Entries> {
  const tasks = await ports.database.in(asker, tasksModel).find({ appointmentId: _id });
  return Promise.all(
    tasks
      .filter(({ kind }) => WISHES.has(kind))
      .map(async task => {
        const { phone, text } = await openWords(ports.keys, asker, task);
        const reason = [phone, text].filter(Boolean).join(' · ');
        return { at: task.createdAt.toISOString(), event: task.kind, by: '', reason };
      }),
  );
}

async function viewOwn(ports: VisitPorts, asker: Asker, { _id, history }: Appointment): Promise<Entries> {
  return Promise.all(
    history.map(async ({ at, event, by, reason }) => {
      const who = by.kind === 'staff' ? await ports.directory.staffMember(asker, by.id) : undefined;
      const why = await openReason(ports.keys, asker, _id, reason);
      return { at: at.toISOString(), event, by: who ? shortName(who.name) : '', reason: why };
    }),
  );
}
