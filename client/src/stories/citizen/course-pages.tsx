import type { PublicGroup } from '@priyom/shared/api/groups';
import type { SubscriptionView } from '@priyom/shared/api/subscriptions';
import type { ReactNode } from 'react';
import { AnnouncedScreen } from '../../features/citizen-groups/AnnouncedScreen.tsx';
import { ListScreen } from '../../features/citizen-groups/GroupsList.tsx';
import { UnknownLetters } from '../../features/citizen-groups/on-demand/LettersPage.tsx';
import { LettersScreen } from '../../features/citizen-groups/on-demand/LettersScreen.tsx';
import type { LettersApi } from '../../features/citizen-groups/on-demand/letters-api.ts';
import SubscribeForm from '../../features/citizen-groups/on-demand/SubscribeForm.tsx';
import { PlaceScreen } from '../../features/citizen-groups/PlaceScreen.tsx';
import { Pressed } from '../staff/Pressed.tsx';
import { at } from './fixtures.ts';
import { DAY, group, page, place } from './group-fixtures.ts';

type Meeting = PublicGroup['meetings'][number];

const meeting = (days: number, changes: Partial<Meeting> = {}): Meeting => ({
  ...{ startsAt: at(days * DAY + 3 * 60), minutes: 60, state: 'coming', leads: group.specialist.name },
  ...changes,
});
const WEEKS = [9, 16, 23, 30];
const course: PublicGroup = { ...group, title: 'Школа приёмных родителей', meetings: WEEKS.map(days => meeting(days)) };
const begun: PublicGroup = {
  ...{ ...course, startsAt: at(-14 * DAY), state: 'closed' },
  meetings: [
    meeting(-14, { state: 'held' }),
    meeting(-7, { state: 'cancelled' }),
    meeting(2, { leads: 'Эталонова Ксения Романовна' }),
    meeting(9),
  ],
};
const over: PublicGroup = { ...begun, meetings: begun.meetings.map(each => ({ ...each, state: 'held' })) };
const goesOn: PublicGroup = { ...begun, meetings: [meeting(-7, { state: 'held' }), meeting(0, { startsAt: at(-3) })] };

const announced = (shown: PublicGroup) => (
  <AnnouncedScreen
    page={{ ...page, group: shown }}
    api={{ enrol: () => new Promise(() => undefined) }}
    renew={async () => page}
    onEnrolled={() => {}}
  />
);
const placed = (shown: PublicGroup) => <PlaceScreen view={{ ...place, group: shown }} onCancel={async () => false} />;

type Subscribe = LettersApi['subscribe'];
const EASY = { challenge: 'of-the-stories-alone', bits: 1 };
const MARIA = 'maria@example.test';
const done: Subscribe = async () => ({ ok: true, data: {} });
const often: Subscribe = async () => ({ ok: false, error: { code: 'RATE_LIMITED' } });
const subscribing = (first: string, subscribe: Subscribe, puzzle = EASY) => (
  <Pressed buttons={['Сообщать мне']}>
    <main className="c-main">
      <h1 className="sr">Письма</h1>
      <SubscribeForm slug="primer" puzzle={puzzle} renew={async () => null} api={{ subscribe }} first={first} />
    </main>
  </Pressed>
);

const letters = (status: SubscriptionView['status'], buttons: readonly string[] = []) => (
  <Pressed buttons={buttons}>
    <LettersScreen view={{ status, institution: page.institution }} onDecide={async () => false} />
  </Pressed>
);

/** Courses and letters about new groups. */
export const coursePages: Readonly<Record<string, () => ReactNode>> = {
  'course-enrol': () => announced(course),
  'course-closed': () => announced(begun),
  'course-done': () => placed(course),
  'course-done-later': () => placed(begun),
  'course-done-running': () => placed(goesOn),
  'course-done-over': () => placed(over),
  'course-waiting': () => (
    <PlaceScreen
      view={{ ...place, status: 'waitingList', ahead: 2, visitUrl: null, group: { ...begun, free: 0 } }}
      onCancel={async () => false}
    />
  ),
  'course-list': () => (
    <ListScreen
      page={{ ...page, groups: [course, { ...group, id: 'g2' }], subscribe: EASY }}
      renew={async () => null}
    />
  ),
  'letters-fault': () => subscribing('maria@example', done),
  'letters-sent': () => subscribing(MARIA, done),
  'letters-solving': () => subscribing(MARIA, done, { challenge: 'never-to-be-solved', bits: 250 }),
  'letters-often': () => subscribing(MARIA, often),
  'letters-asked': () => letters('asked'),
  'letters-confirmed': () => letters('confirmed'),
  'letters-left': () => letters('left'),
  'letters-failed': () => letters('confirmed', ['Не присылать больше']),
  'letters-unknown': () => <UnknownLetters />,
};
