import type { Today } from '@priyom/shared/api/appointments';
import { localOf } from '@priyom/shared/calendar/zone';
import { isAmongColleagues } from '@priyom/shared/domain/appointment/rules';
import { shortName } from '@priyom/shared/domain/book/facts';
import { type Appointment, appointmentsModel } from '../appointments/model.ts';
import { citizenIdsOf, partiesOfAll } from '../appointments/open-parties.ts';
import { type OpenParty, partyTitle } from '../appointments/party-words.ts';
import type { Asker, VisitPorts } from '../appointments/ports.ts';
import { isInReach } from '../appointments/reach.ts';
import { oneOf } from '../platform/mongo/filter.ts';
import type { Task, TaskKind } from '../tasks/model.ts';
import { openTasksFor } from '../tasks/open-tasks.ts';
import { openWords } from '../tasks/task-words.ts';
import { papersOf } from './papers.ts';

export type Todo = Today['todo'][number];

/** How each kind of task is called on the screen. */
const KIND: Record<TaskKind, Todo['kind']> = {
  callBack: 'callBack',
  notMe: 'notMe',
  technicalHelp: 'technicianHelp',
  failedCheck: 'failedCheck',
  brokenEffect: 'technicianHelp',
  crisis: 'crisis',
  silentSignal: 'silentSignal',
  endedForCause: 'endedForCause',
  placeFree: 'placeFree',
  letterRefused: 'letterRefused',
};

/**
 * The most urgent first: danger, what stops somebody's meeting, people who wait, what is to be signed. The own check, which the
 * page asks for in a card of its own too, stands below.
 */
const ORDER: readonly Todo['kind'][] = [
  'crisis',
  'silentSignal',
  'failedCheck',
  'technicianHelp',
  'notMe',
  'callBack',
  'placeFree',
  'letterRefused',
  'endedForCause',
  'signProtocol',
  'signRegister',
  'runCheck',
  'confirmLine',
];

export interface TodoList {
  todo: Todo[];
  /** Whose names or words are in it. */
  citizenIds: string[];
}

/** Everything that waits for this person, of any day. */
export async function todoOf(ports: VisitPorts, asker: Asker, checksToRun: readonly Appointment[]): Promise<TodoList> {
  const [papers, tasks] = await Promise.all([
    papersOf(ports.database, asker, asker.staffId),
    openTasksFor(ports.database, asker),
  ]);
  const checks = checksToRun.map(each => each._id);
  const ids = [...checks, ...papers.map(each => each.consultationId), ...tasks.map(each => each.appointmentId ?? '')];
  const about = await abouts(ports, asker, ids, new Set(tasks.filter(isForHelp).map(each => each.appointmentId)));
  const todo: Todo[] = [
    ...checksToRun.map(each => checkTodo(each, about)),
    ...papers.map(({ kind, id, consultationId, seriesId, since }) => ({
      kind,
      id,
      appointmentId: consultationId,
      seriesId,
      about: about.words(consultationId, null),
      since: since.toISOString(),
    })),
    ...(await Promise.all(tasks.map(task => taskTodo(ports, asker, task, about)))),
  ];
  return { todo: todo.toSorted(byUrgency), citizenIds: about.citizenIds };
}

function byUrgency(one: Todo, other: Todo): number {
  return ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind) || one.since.localeCompare(other.since);
}

function checkTodo({ _id, startsAt }: Appointment, about: Abouts): Todo {
  const since = startsAt.toISOString();
  return { kind: 'runCheck', id: _id, appointmentId: _id, seriesId: null, about: about.words(_id, null), since };
}

async function taskTodo(ports: VisitPorts, asker: Asker, task: Task, about: Abouts): Promise<Todo> {
  const { _id: id, kind, appointmentId, createdAt, partyIndex } = task;
  const mayRead = appointmentId !== null && about.mayRead(appointmentId);
  const said = mayRead || isForHelp(task) ? await openWords(ports.keys, asker, task) : { phone: '', text: '' };
  // Who may read the meeting is to phone them, whatever number they did not repeat.
  const needsContact = isForHelp(task) || ((kind === 'callBack' || kind === 'placeFree') && mayRead);
  const contact = needsContact ? about.contact(appointmentId, partyIndex) : '';
  // What the log calls it: for the technician, who looks there.
  const broken = kind === 'brokenEffect' ? `${task.subject.kind} ${task.subject.id}` : '';
  // Of a silent signal it is said where it is, not whose it is (ux §6.7); of the others who leads, where names say it not.
  const isNameless = kind === 'silentSignal' || kind === 'crisis';
  const named = isNameless ? about.nameless : about.words;
  const meeting = appointmentId === null ? broken : named(appointmentId, partyIndex);
  const line = [meeting, said.phone || contact, said.text].filter(Boolean).join(' · ');
  return { kind: KIND[kind], id, appointmentId, seriesId: null, about: line, since: createdAt.toISOString() };
}

/** A person's device does not work: who helps is told with what and where to reach them, but not who it is (D31). */
function isForHelp({ kind }: Task): boolean {
  return kind === 'technicalHelp';
}

/** Whom it is about; of colleagues among themselves and of an announced group, what about. */
function titlesOf(meeting: Appointment, parties: readonly OpenParty[]): { whole: string; each: string[] } {
  const each = parties.map(partyTitle);
  const isNamed = isAmongColleagues(meeting) || meeting.announced;
  return { whole: isNamed ? meeting.title : each.join(', '), each };
}

interface Abouts {
  mayRead(appointmentId: string): boolean;
  /** Where a party can be reached. */
  contact(appointmentId: string | null, partyIndex: number | null): string;
  words(appointmentId: string, partyIndex: number | null): string;
  /** Who leads it and when it is. */
  nameless(appointmentId: string): string;
  citizenIds: string[];
}

/**
 * Names for whom the meeting is in reach; for a technician the specialist and the time only: no names of citizens, no
 * contents (D31).
 * @param helped meetings whose people asked for help
 */
async function abouts(
  ports: VisitPorts,
  asker: Asker,
  ids: readonly string[],
  helped: ReadonlySet<string | null>,
): Promise<Abouts> {
  const wanted = [...new Set(ids.filter(Boolean))];
  const list = await ports.database.in(asker, appointmentsModel).find({ _id: oneOf(wanted) });
  const readable = list.filter(each => isInReach(asker, 'appointment.read', each));
  const toOpen = list.filter(each => readable.includes(each) || helped.has(each._id));
  const [opened, staff, { zone }] = await Promise.all([
    partiesOfAll(ports, asker, toOpen),
    ports.directory.staff(asker),
    ports.directory.institution(asker),
  ]);
  const parties = new Map(toOpen.map(({ _id }, index) => [_id, opened[index] ?? []]));
  const titles = new Map(readable.map(each => [each._id, titlesOf(each, parties.get(each._id) ?? [])]));
  const nameless = (appointmentId: string): string => {
    const found = list.find(each => each._id === appointmentId);
    const specialist = staff.find(each => each.staffId === found?.specialistId);
    if (!found) return '';
    const { date, time } = localOf(found.startsAt, zone);
    const when = `${date.split('-').reverse().join('.')}, ${time}`;
    return [specialist ? shortName(specialist.name) : '', when].filter(Boolean).join(' · ');
  };
  return {
    mayRead: appointmentId => titles.has(appointmentId),
    contact: (appointmentId, partyIndex) =>
      parties.get(appointmentId ?? '')?.find(({ index }) => index === partyIndex)?.contact.value ?? '',
    words: (appointmentId, partyIndex) => {
      const own = titles.get(appointmentId);
      if (!own) return nameless(appointmentId);
      return partyIndex === null ? own.whole : (own.each[partyIndex] ?? own.whole);
    },
    nameless,
    citizenIds: toOpen.flatMap(citizenIdsOf),
  };
}
