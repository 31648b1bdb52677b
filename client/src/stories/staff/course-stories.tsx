import type { ReactNode } from 'react';
import { AttendancePage } from '../../features/staff-groups/AttendancePage.tsx';
import { GroupPage } from '../../features/staff-groups/GroupPage.tsx';
import { GroupsPage } from '../../features/staff-groups/GroupsPage.tsx';
import { PosterPage } from '../../features/staff-groups/PosterPage.tsx';
import { PrintAttendancePage } from '../../features/staff-groups/PrintAttendancePage.tsx';
import * as courses from './courses.ts';
import { type Answers, NO_ANSWER, Refusal } from './fake-server.ts';
import { groupList } from './groups.ts';
import { Pressed } from './Pressed.tsx';
import { anna, bookable } from './people.ts';
import { StaffStory } from './StaffStory.tsx';

interface ShownProps {
  answers: Answers;
  /** Below `/groups`. */
  path?: string;
  buttons?: readonly string[];
  children: ReactNode;
}

const Shown = ({ answers, path = '/g1', buttons = [], children }: ShownProps) => (
  <Pressed buttons={buttons}>
    <StaffStory
      me={anna}
      address={`/groups${path}`}
      pattern={`/groups${path.replace('g1', ':id')}`}
      answers={{ bookable, groups: groupList, ...answers }}
    >
      {children}
    </StaffStory>
  </Pressed>
);

const one = (group: unknown, buttons: readonly string[] = [], answers: Answers = {}) => (
  <Shown answers={{ group, ...answers }} buttons={buttons}>
    <GroupPage />
  </Shown>
);

const attendance = (found: unknown) => (
  <Shown answers={{ courseAttendance: found }} path="/g1/attendance">
    <AttendancePage />
  </Shown>
);

const printed = (answers: Answers, path: string, page: ReactNode) => (
  <StaffStory me={anna} address={`/print/group/g1${path}`} pattern={`/print/group/:id${path}`} answers={answers} isBare>
    {page}
  </StaffStory>
);

const STAND_IN = 'Замена ведущего';

export const courseStories = {
  'groups-courses': (
    <Shown
      answers={{ groups: { ...groupList, groups: [courses.course, { ...courses.runningCourse, id: 'g2' }] } }}
      path=""
    >
      <GroupsPage />
    </Shown>
  ),
  'course-page': one(courses.coursePage),
  'course-running': one(courses.runningPage),
  'course-stand-in': one(courses.coursePage, [STAND_IN]),
  'course-stand-in-faults': one(courses.coursePage, [STAND_IN, 'Заменить']),
  'course-stand-in-failed': one(courses.coursePage, [STAND_IN], { bookable: NO_ANSWER }),
  'course-mail': one(courses.coursePage, ['Разослать подписавшимся']),
  'course-mail-refused': one(courses.coursePage, ['Разослать подписавшимся', 'Разослать подписавшимся'], {
    mailGroup: new Refusal('INVALID_STATE'),
  }),
  'course-mailed': one(courses.mailedPage),
  'group-no-subscribers': one(courses.lonelyPage),
  'course-attendance': attendance(courses.attendance),
  'course-attendance-none': attendance(courses.noAttendance),
  'course-attendance-failed': attendance(NO_ANSWER),
  'print-attendance': printed({ courseAttendance: courses.attendance }, '/attendance', <PrintAttendancePage />),
  'print-attendance-none': printed({ courseAttendance: courses.noAttendance }, '/attendance', <PrintAttendancePage />),
  'print-poster-course': printed({ group: courses.coursePage }, '', <PosterPage />),
} as const;
