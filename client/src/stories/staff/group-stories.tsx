import type { ReactNode } from 'react';
import { typed } from '../../features/staff-app/typed.ts';
import { AnnouncePage } from '../../features/staff-groups/AnnouncePage.tsx';
import { type AnnounceDraft, NEW_GROUP } from '../../features/staff-groups/announce-draft.ts';
import { weekly } from '../../features/staff-groups/course-draft.ts';
import { type EnrolDraft, NEW_ENROLMENT } from '../../features/staff-groups/enrol-draft.ts';
import { GroupPage } from '../../features/staff-groups/GroupPage.tsx';
import { GroupsPage } from '../../features/staff-groups/GroupsPage.tsx';
import { PosterPage } from '../../features/staff-groups/PosterPage.tsx';
import { ANNOUNCE_KEY } from '../../features/staff-groups/use-announce.ts';
import { type Answers, NO_ANSWER, Refusal } from './fake-server.ts';
import * as groups from './groups.ts';
import { Pressed } from './Pressed.tsx';
import { anna, bookable, head, registrar } from './people.ts';
import { demoPolicy } from './policy.ts';
import { StaffStory } from './StaffStory.tsx';
import { slotsOf } from './slots.ts';

interface Options {
  me?: typeof anna;
  buttons?: readonly string[];
  own?: Answers;
  /** What this tab has kept. */
  kept?: readonly [key: string, value: unknown];
}

const answers: Answers = { policy: demoPolicy, bookable, slots: slotsOf };

interface ShownProps extends Options {
  address: string;
  pattern: string;
  isBare?: boolean;
  children: ReactNode;
}

function Shown({ me = anna, buttons = [], own, kept, address, pattern, isBare = false, children }: ShownProps) {
  typed.belongsTo(me.staffId);
  for (const key of [ANNOUNCE_KEY, ENROL_KEY]) typed.forget(key);
  if (kept) typed.keep(...kept);
  return (
    <Pressed buttons={buttons}>
      <StaffStory me={me} address={address} pattern={pattern} answers={{ ...answers, ...own }} isBare={isBare}>
        {children}
      </StaffStory>
    </Pressed>
  );
}

const ENROL_KEY = 'enrol g1';

const list = (found: unknown, options: Options = {}) => (
  <Shown {...options} own={{ groups: found }} address="/groups" pattern="/groups">
    <GroupsPage />
  </Shown>
);

const one = (found: unknown, options: Options = {}) => (
  <Shown {...options} own={{ group: found, ...options.own }} address="/groups/g1" pattern="/groups/:id">
    <GroupPage />
  </Shown>
);

const announcing = (draft: AnnounceDraft | null, options: Options = {}) => (
  <Shown
    {...options}
    {...(draft && { kept: [ANNOUNCE_KEY, { requestId: 'story', value: draft }] as const })}
    address="/groups/new"
    pattern="/groups/:id"
  >
    <AnnouncePage />
  </Shown>
);

const poster = (found: unknown) => (
  <Shown own={{ group: found }} address="/print/group/g1" pattern="/print/group/:id" isBare>
    <PosterPage />
  </Shown>
);

const { title, about, forWhom } = groups.sleep;
const filled: AnnounceDraft = {
  ...{ ...NEW_GROUP, title, about, forWhom, specialistId: 'anna', method: 'video' },
  ...{ minutes: 60, date: '2026-12-03', time: '14:00' },
};

const ofWebinar: AnnounceDraft = {
  ...{ ...filled, form: 'webinar', places: groups.webinar.places },
  ...{ title: groups.webinar.title, about: groups.webinar.about, forWhom: groups.webinar.forWhom },
};

const course: AnnounceDraft = {
  ...{ ...filled, title: 'Школа приёмных родителей', isCourse: true },
  more: weekly({ date: '2026-12-03', time: '14:00' }, 8).map((start, index) => ({ key: String(index), ...start })),
};
const patchy: AnnounceDraft = {
  ...course,
  more: [
    { key: 'a', date: '2026-12-03', time: '14:30' },
    { key: 'b', date: '2026-12-10', time: '15:00' },
    { key: 'c', date: '2026-12-11', time: '19:00' },
    { key: 'd', date: null, time: null },
  ],
};

const maria: EnrolDraft = {
  ...NEW_ENROLMENT,
  person: { surname: 'Примерова', given: 'Мария', patronymic: 'Ивановна' },
  contact: { channel: 'phone', value: '8 (000) 000-00-00' },
};
const SPOKEN = { kept: [ENROL_KEY, { requestId: 'story', value: maria }] } as const;
const TAKEN = new Refusal('TIME_TAKEN', { nearest: ['2026-12-03T14:45', '2026-12-03T15:45', '2026-12-04T09:00'] });
const ENROL = 'Записать по телефону';

export const groupStories = {
  groups: list(groups.groupList),
  'groups-registrar': list({ ...groups.groupList, groups: groups.groupList.groups.slice(0, 1) }, { me: registrar }),
  'groups-empty': list({ ...groups.groupList, groups: [] }),
  'groups-failed': list(NO_ANSWER),
  'group-announce': announcing(filled),
  'group-announce-empty': announcing(null, { me: registrar }),
  'group-announce-faults': announcing(null, { me: registrar, buttons: ['Объявить'] }),
  'group-announce-taken': announcing(filled, { own: { announceGroup: TAKEN }, buttons: ['Объявить'] }),
  'group-announce-refused': announcing(filled, {
    own: { announceGroup: new Refusal('OUTSIDE_HOURS') },
    buttons: ['Объявить'],
  }),
  'group-announce-webinar': announcing(ofWebinar),
  'group-announce-webinar-faults': announcing({ ...ofWebinar, places: 0 }, { buttons: ['Объявить'] }),
  'group-announce-course': announcing(course),
  'group-announce-course-none': announcing({ ...course, more: [] }, { buttons: ['Объявить'] }),
  'group-announce-course-faults': announcing(patchy, { buttons: ['Объявить'] }),
  'group-announce-course-taken': announcing(course, { own: { announceGroup: TAKEN }, buttons: ['Объявить'] }),
  'group-announce-course-past': announcing(course, {
    own: { announceGroup: new Refusal('IN_THE_PAST') },
    buttons: ['Объявить'],
  }),
  'group-announce-failed': announcing(null, { own: { bookable: NO_ANSWER } }),
  group: one(groups.openPage),
  'group-full': one(groups.fullPage),
  'group-draft': one(groups.draftPage),
  'group-thin': one(groups.thinPage),
  'group-held': one(groups.heldPage),
  'group-cancelled': one(groups.cancelledPage),
  'group-webinar': one(groups.webinarPage),
  'group-webinar-change': one(groups.webinarPage, { buttons: ['Изменить'] }),
  'group-director': one(groups.openPage, { me: { ...head, roles: ['director'] } }),
  'group-failed': one(NO_ANSWER),
  'group-publish': one(groups.draftPage, { buttons: ['Опубликовать'] }),
  'group-published-elsewhere': one(groups.draftPage, {
    own: { publishGroup: new Refusal('INVALID_STATE') },
    buttons: ['Опубликовать', 'Опубликовать'],
  }),
  'group-change': one(groups.openPage, { buttons: ['Изменить'] }),
  'group-cancel': one(groups.openPage, { buttons: ['Отменить встречу'] }),
  'group-enrol-by-phone': one(groups.openPage, { ...SPOKEN, buttons: [ENROL] }),
  'group-enrol-faults': one(groups.openPage, { buttons: [ENROL, 'Другое имя', 'Записать'] }),
  'group-enrol-in-queue': one(groups.fullPage, { ...SPOKEN, buttons: [ENROL] }),
  'group-enrolled': one(groups.openPage, {
    ...SPOKEN,
    own: { enrolByStaff: groups.enrolled },
    buttons: [ENROL, 'Записать'],
  }),
  'group-enrolled-in-queue': one(groups.fullPage, {
    ...SPOKEN,
    own: { enrolByStaff: groups.enrolledInQueue },
    buttons: [ENROL, 'Записать в очередь'],
  }),
  'group-cancel-enrolment': one(groups.fullPage, { buttons: ['Отменить запись: Условная'] }),
  'print-poster': poster(groups.openPage),
  'print-poster-webinar': poster(groups.webinarPage),
  'print-poster-draft': poster(groups.draftPage),
} as const;
