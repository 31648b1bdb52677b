import type { AppointmentCard } from '@priyom/shared/api/appointments';
import { shortName } from '@priyom/shared/domain/book/facts';
import { modeSteps } from '../consultations/methods-used.ts';
import { consultationsOf } from '../consultations/repository.ts';
import type { Invitation } from '../invitations/model.ts';
import { type TaskKind, tasksModel } from '../tasks/model.ts';
import { openWords } from '../tasks/task-words.ts';
import type { Appointment } from './model.ts';
import type { Asker, VisitPorts } from './ports.ts';
import { openReason } from './sealed-reason.ts';

/** «Что было»: what happened to a meeting. */
export type Entries = AppointmentCard['history'];

/** The meeting's own transitions. */
export async function viewOwn(ports: VisitPorts, asker: Asker, { _id, history }: Appointment): Promise<Entries> {
  return Promise.all(
    history.map(async ({ at, event, by, reason }) => {
      const who = by.kind === 'staff' ? await ports.directory.staffMember(asker, by.id) : undefined;
      const why = await openReason(ports.keys, asker, _id, reason);
      return { at: at.toISOString(), event, by: who ? shortName(who.name) : '', reason: why };
    }),
  );
}

/** How its talk went on from one way to another, by whose wish or by the network, and whom the lead rang (D16, D22). */
export async function viewTalk(ports: VisitPorts, asker: Asker, { _id }: Appointment): Promise<Entries> {
  const doc = await consultationsOf(ports.database, asker).findById(_id);
  if (!doc) return [];
  const rings = doc.history.filter(({ event }) => event === 'dial' || event === 'noAnswer');
  const entries = await Promise.all([
    ...modeSteps(doc).map(async ({ at, mode, cause, by }) => ({
      ...{ at, event: cause === 'network' ? `network.${mode}` : `wish.${mode}` },
      by: await nameOf(ports, asker, by),
    })),
    ...rings.map(async ({ at, event, by }) => ({
      ...{ at, event: `phone.${event}` },
      by: await nameOf(ports, asker, by.kind === 'staff' ? by.id : null),
    })),
  ]);
  return entries.map(({ at, event, by }) => ({ at: at.toISOString(), event, by, reason: '' }));
}

async function nameOf(ports: VisitPorts, asker: Asker, staffId: string | null): Promise<string> {
  const who = staffId && (await ports.directory.staffMember(asker, staffId));
  return who ? shortName(who.name) : '';
}

const WISHES: ReadonlySet<TaskKind> = new Set(['callBack', 'notMe', 'technicalHelp']);

/** What was asked for by its links. */
export async function viewWishes(ports: VisitPorts, asker: Asker, { _id }: Appointment): Promise<Entries> {
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

/** Links that stopped working; those of several families that went together are told once. */
export function viewRevocations(links: readonly Pick<Invitation, 'revokedAt'>[]): Entries {
  const times = new Set(links.flatMap(({ revokedAt }) => revokedAt?.toISOString() ?? []));
  return [...times].map(at => ({ at, event: 'revoke', by: '', reason: '' }));
}

export function inOrder(entries: Entries): Entries {
  return entries.toSorted((one, other) => one.at.localeCompare(other.at));
}
