import type { GuestAsk } from '@priyom/shared/api/guest';
import { AppError } from '@priyom/shared/errors';
import type * as z from 'zod';
import type { Appointment } from '../appointments/model.ts';
import type { VisitPorts } from '../appointments/ports.ts';
import { newId } from '../platform/ids.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { addTask } from '../tasks/add-task.ts';
import { type TaskKind, type TaskRole, tasksModel } from '../tasks/model.ts';
import { sealWords } from '../tasks/task-words.ts';
import type { GuestLink } from './guest-link.ts';

type Ports = Pick<VisitPorts, 'database' | 'write' | 'keys'>;

const REGISTRAR: TaskRole = { role: 'registrar', departmentId: null };
const TECHNICIAN: TaskRole = { role: 'technician', departmentId: null };

/** Whose it becomes beside the specialist's: small institutions have no registrar, so either may do it. */
const FOR_ROLES: Record<'callBack' | 'notMe' | 'technicalHelp', TaskRole[]> = {
  callBack: [REGISTRAR],
  notMe: [REGISTRAR],
  technicalHelp: [TECHNICIAN, REGISTRAR],
};

const MOST_WAITING = 5;

export interface Asked {
  kind: TaskKind & keyof typeof FOR_ROLES;
  /** The same wish sent again makes one task. */
  key: string;
  /** Of the key that seals the words: the person's, or in a group the meeting's for what its staff say. */
  keySubject: string;
  partyIndex: number | null;
  phone: string;
  text: string;
}

/** D13, ux §5.1: «Перезвоните мне», «Я не Мария Ивановна», help with a device become somebody's task until done. */
export async function askForHelp(ports: Ports, scope: Scope, appointment: Appointment, asked: Asked): Promise<void> {
  const { kind, key, keySubject, partyIndex, phone, text } = asked;
  const _id = newId();
  const words = phone || text ? await sealWords(ports.keys, scope, _id, keySubject, { phone, text }) : null;
  const clock = ports.write.clock;
  await addTask({ database: ports.database, clock }, scope, {
    _id,
    kind,
    key,
    subject: { kind: 'appointment', id: appointment._id },
    appointmentId: appointment._id,
    partyIndex,
    forStaffIds: [appointment.specialistId],
    forRoles: FOR_ROLES[kind],
    words,
  });
}

/**
 * The same by somebody's own press: of one party and kind a few wait at most, so that nobody buries the others' wishes.
 * @throws AppError RATE_LIMITED
 */
export async function askByPress(ports: Ports, scope: Scope, appointment: Appointment, asked: Asked): Promise<void> {
  const { kind, partyIndex, key } = asked;
  const waiting = { appointmentId: appointment._id, kind, partyIndex, doneAt: null };
  const open = await ports.database.in(scope, tasksModel).find(waiting);
  const asking = partyIndex === null ? appointment.parties.length : 1;
  if (open.length >= MOST_WAITING * asking && open.every(task => task.key !== key)) throw new AppError('RATE_LIMITED');
  await askForHelp(ports, scope, appointment, asked);
}

/** «Я не Вера Петровна» of whoever had the link before is answered: this person has agreed by their own name. */
export async function closeNotMe({ database, write }: Ports, { appointment, invitation, ...scope }: GuestLink) {
  const open = {
    kind: 'notMe',
    appointmentId: appointment._id,
    partyIndex: invitation.partyIndex,
    doneAt: null,
  } as const;
  const done = { doneAt: write.clock.now(), doneBy: 'system' };
  await database.in(scope, tasksModel).updateMany(open, { $set: done });
}

/** By the link. */
export function askByLink(ports: Ports, link: GuestLink, ask: z.output<typeof GuestAsk>): Promise<void> {
  const { invitation, appointment } = link;
  return askByPress(ports, link, appointment, {
    kind: ask.kind,
    key: `ask:${invitation._id}:${ask.requestId}`,
    keySubject: invitation.citizenId ? `citizen:${invitation.citizenId}` : `guest:${invitation._id}`,
    partyIndex: invitation.partyIndex,
    phone: ask.phone,
    text: ask.text,
  });
}
