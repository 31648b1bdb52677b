import type { EnrolmentView, PublicGroup, PublicGroupPage } from '@priyom/shared/api/groups';
import type { ReactNode } from 'react';
import { HelpProvider } from '../../features/citizen-frame/HelpProvider.tsx';
import { AnnouncedScreen } from '../../features/citizen-groups/AnnouncedScreen.tsx';
import { EnrolledAgain } from '../../features/citizen-groups/EnrolledAgain.tsx';
import { ListScreen } from '../../features/citizen-groups/GroupsList.tsx';
import type { GroupsApi } from '../../features/citizen-groups/groups-api.ts';
import { UnknownPlace } from '../../features/citizen-groups/MyPlace.tsx';
import { PlaceScreen } from '../../features/citizen-groups/PlaceScreen.tsx';
import { GroupGone } from '../../features/citizen-groups/Refused.tsx';
import { NOTHING_TYPED, type Typed } from '../../features/citizen-groups/wish.ts';
import { Pressed } from '../staff/Pressed.tsx';
import { coursePages } from './course-pages.tsx';
import { at, visit } from './fixtures.ts';
import { DAY, full, group, page, place, webinar } from './group-fixtures.ts';

/** So many zeros that it is never found. */
const endless: PublicGroupPage = { ...page, puzzle: { challenge: 'never-to-be-solved', bits: 250 } };

const maria: Typed = {
  ...NOTHING_TYPED,
  name: 'Примерова Мария Ивановна',
  contact: 'maria@example.test',
  ticked: page.consents.map(({ textHash }) => textHash),
};
const ENROL = ['Записаться'];

type Enrol = GroupsApi['enrol'];
const often: Enrol = async () => ({ ok: false, error: { code: 'RATE_LIMITED' } });
const away: Enrol = async () => ({ ok: false, error: { code: 'OFFLINE' } });
const never: Enrol = () => new Promise(() => undefined);

const announced = (shown: PublicGroupPage, first?: Typed, enrol: Enrol = often) => (
  <AnnouncedScreen page={shown} api={{ enrol }} renew={async () => shown} onEnrolled={() => {}} first={first} />
);
const pressed = (shown: PublicGroupPage, first: Typed, enrol?: Enrol) => (
  <Pressed buttons={ENROL}>{announced(shown, first, enrol)}</Pressed>
);
const of = (changes: Partial<PublicGroup>): PublicGroupPage => ({ ...page, group: { ...group, ...changes } });

const waiting: EnrolmentView = { ...place, status: 'waitingList', ahead: 3, visitUrl: null, group: full };
const listed = (groups: PublicGroup[]) => (
  <ListScreen page={{ ...page, groups, subscribe: null }} renew={async () => null} />
);
const placed = (view: EnrolmentView) => <PlaceScreen view={view} onCancel={async () => false} />;

const later = { ...group, id: 'g2', startsAt: at(14 * DAY), title: 'Подросток и телефон', forWhom: '' };

const pages: Readonly<Record<string, () => ReactNode>> = {
  'group-enrol': () => announced(page),
  'group-typed': () => announced(page, maria),
  'group-alias': () => announced(page, { ...maria, shownAs: 'alias', alias: 'Мама двух очень быстрых мальчиков' }),
  'group-faults': () => pressed(page, { ...NOTHING_TYPED, name: 'Мария', contact: '8 000 00', shownAs: 'alias' }),
  'group-solving': () => pressed(endless, maria),
  'group-sending': () => pressed(page, maria, never),
  'group-often': () => pressed(page, maria),
  'group-offline': () => pressed(page, maria, away),
  'group-full': () => announced({ ...page, group: full }, maria),
  'group-bare': () => announced(of({ about: '', forWhom: '', method: 'voice', places: 6, free: 1 })),
  'group-closed': () => announced(of({ state: 'closed' })),
  'group-cancelled': () => announced(of({ state: 'cancelled' })),
  'group-gone': () => <GroupGone />,
  'unknown-group-gone': () => <GroupGone />,
  'group-done': () => placed(place),
  'group-done-near': () => placed({ ...place, group: { ...place.group, startsAt: at(18) } }),
  'group-done-running': () => placed({ ...place, group: { ...place.group, startsAt: at(-3), state: 'closed' } }),
  'group-done-over': () => placed({ ...place, group: { ...place.group, startsAt: at(-2 * DAY), state: 'closed' } }),
  'group-done-ask': () => <Pressed buttons={['Отменить запись']}>{placed(place)}</Pressed>,
  'group-done-failed': () => <Pressed buttons={['Отменить запись', 'Отменить запись']}>{placed(place)}</Pressed>,
  'group-waiting': () => placed(waiting),
  'group-waiting-next': () => placed({ ...waiting, ahead: 1 }),
  'group-waiting-ask': () => <Pressed buttons={['Выйти из очереди']}>{placed(waiting)}</Pressed>,
  'group-waiting-over': () => placed({ ...waiting, group: { ...full, state: 'closed' } }),
  'group-given-up': () => placed({ ...place, status: 'cancelled', visitUrl: null }),
  'group-no-meeting': () => placed({ ...place, group: { ...group, state: 'cancelled' } }),
  'group-again': () => <EnrolledAgain />,
  'group-unknown-place': () => <UnknownPlace />,
  'group-list': () => listed([group, { ...full, id: 'g3', startsAt: at(10 * DAY) }, webinar, later]),
  'group-webinar': () => announced({ ...page, group: webinar }),
  'group-webinar-done': () => placed({ ...place, group: webinar }),
  ...coursePages,
  'group-list-empty': () => listed([]),
};

/** Who reads these is known to nobody: there is a number to call, and nobody to call back. */
export const groupPages: typeof pages = Object.fromEntries(
  Object.entries(pages).map(([name, screen]) => [
    name,
    () => (
      <HelpProvider whom={name.startsWith('unknown') ? null : visit.institution} send={null}>
        {screen()}
      </HelpProvider>
    ),
  ]),
);
