import type { HallFacts, HallPart, ListenerView } from '@priyom/shared/signaling/hall';
import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { participant, SEEN_AND_HEARD } from '../../call/participant-fixture.ts';
import { at } from './clock.ts';
import { ZHANNA } from './outside-people.ts';
import { kira, lead, vera } from './room-people.ts';
import { running } from './room-stories.tsx';

const NO_PART: HallPart = { floor: 'none', hand: null };
const MUTED: ParticipantView['sources'] = [
  { source: 'mic', paused: true },
  { source: 'camera', paused: false },
];

const hand = (time: string, place: number): HallPart => ({ floor: 'none', hand: { at: at(time), place } });

/** Real name, and the one that all others read. */
function citizen(id: string, shownAs: string, about: string, changes: Partial<ParticipantView> = {}): ParticipantView {
  return participant({
    ...{ id, role: 'citizen', shownAs, about, sources: MUTED, peerId: 'p', waitingSince: at('10:16') },
    part: NO_PART,
    ...changes,
  });
}

export const olga = citizen('olga', 'Пробная Ольга Семёновна', 'Ольга П.');
export const andrey = citizen('andrey', 'Примеров Андрей Андреевич', 'Андрей П.', { waitingSince: at('10:18') });
export const yulia = citizen('yulia', 'Эскизова Юлия Павловна', 'Ласточка');
const viktor = citizen('viktor', 'Эталонов Виктор Маркович', 'Виктор М.', {
  sources: [{ source: 'mic', paused: true }],
  waitingSince: at('10:22'),
});
const nina = citizen('nina', 'Эскизова Нина Васильевна', 'Нина В.', { sources: SEEN_AND_HEARD });
const darya = citizen('darya', 'Черновикова Дарья Ильинична', 'Дарья И.', { waitingSince: at('10:26') });
const gleb = citizen('gleb', 'Макетов Глеб Андреевич', 'Глеб А.', {
  phone: 'talking',
  connection: 'none',
  sources: [],
});
const irina = citizen('irina', 'Шаблонова Ирина Олеговна', 'Ирина', {
  status: 'waiting',
  waitingSince: at('10:41'),
  sources: [],
});
const inna = citizen('inna', 'Вариантова Инна Львовна', 'Инна', {
  status: 'expected',
  connection: 'none',
  sources: [],
});
const zhanna = participant({ ...ZHANNA, sources: SEEN_AND_HEARD, peerId: 'p' });
const more = ['Первая Анна', 'Вторая Белла', 'Третья Вера', 'Четвёртая Галина', 'Пятая Дина'].map((name, index) =>
  citizen(`more${index}`, `${name} Романовна`, name.split(' ')[1] ?? ''),
);

const taking = (person: ParticipantView, part: HallPart): ParticipantView => ({ ...person, part });

const facts: HallFacts = {
  ...{ form: 'group', silence: null, doorsOpen: null, chat: 'all' },
  ...{ hands: 0, listening: 0, waiting: 0, expected: 0 },
};

export const seven: Snapshot = {
  ...running,
  ...{ group: true, hasProtocols: false, title: 'Сон и режим дня' },
  hall: { ...facts, waiting: 1, expected: 1 },
  companions: [],
  participants: [lead, zhanna, olga, andrey, yulia, viktor, nina, darya, gleb, inna],
};

/** As the mock-up has it: two hands, somebody is late, silence is on. */
export const withHands: Snapshot = {
  ...seven,
  hall: { ...facts, silence: at('10:40'), hands: 2, waiting: 1, expected: 1 },
  participants: [
    ...[lead, zhanna, taking(olga, hand('10:41', 1)), andrey, taking(yulia, hand('10:42', 2)), viktor],
    ...[{ ...nina, part: { floor: 'has', hand: null } } as const, darya, gleb, irina, inna],
  ],
};

/** Booked by the institution for families it knows: of each there is a protocol. */
export const families: Snapshot = {
  ...seven,
  hasProtocols: true,
  participants: [lead, ...[vera, kira].map(person => taking(person, NO_PART))],
};

export const twelve: Snapshot = {
  ...seven,
  participants: [lead, olga, andrey, yulia, viktor, nina, darya, gleb, ...more],
};

const obraztsov = participant({
  ...{ id: 'petr', role: 'colleague', shownAs: 'Образцов П. Д.', about: 'юрист', sources: SEEN_AND_HEARD },
});

export const beforeDoors: Snapshot = {
  ...{ ...running, status: 'open', startedAt: null, endsAt: null },
  ...{ group: true, hasProtocols: false, title: 'Что положено ребёнку: ТСР и льготы', companions: [] },
  hall: { ...facts, form: 'webinar', waiting: 40, expected: 24 },
  participants: [lead, obraztsov],
};

const webinarFacts: HallFacts = { ...facts, form: 'webinar', doorsOpen: at('10:20'), listening: 64, expected: 6 };

export const withStage: Snapshot = {
  ...beforeDoors,
  ...{ status: 'running', startedAt: running.startedAt, endsAt: running.endsAt },
  hall: { ...webinarFacts, hands: 5 },
  participants: [
    ...[lead, obraztsov, { ...olga, sources: SEEN_AND_HEARD, part: { floor: 'has', hand: null } } as const],
    ...[taking(yulia, hand('10:41', 1)), taking(andrey, hand('10:42', 2)), taking(darya, hand('10:43', 3))],
  ],
};

export const calledOnStage: Snapshot = {
  ...withStage,
  hall: { ...webinarFacts, hands: 1 },
  participants: [
    ...[lead, obraztsov, { ...yulia, part: { floor: 'offered', hand: null } } as const],
    taking(andrey, hand('10:42', 1)),
  ],
};

const listener = ({ id, shownAs, about, initials }: ParticipantView): ListenerView => ({
  ...{ participantId: id, name: shownAs, shownAs: about, initials },
  ...{ state: 'inHall', since: at('10:21'), hand: null },
});

export const listeners: readonly ListenerView[] = [
  ...more.map(listener),
  { ...listener(yulia), hand: 1 },
  { ...listener(andrey), hand: 2 },
  { ...listener(irina), state: 'waiting', since: at('10:41') },
  { ...listener(viktor), state: 'gone', since: at('10:35') },
  { ...listener(inna), state: 'expected', since: null },
];
