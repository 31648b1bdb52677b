import { inEnglish } from '../catalog.ts';
import { uiStaffText } from '../ui-staff.ts';

inEnglish(uiStaffText, {
  home: 'To the start page',
  ordinalDay: day => `day ${day}`,
  notWorking: 'day off',
  today: 'Today',
  sections: 'Sections',
  find: 'Find',
  more: 'More',
  dueTodayNote: 'some due today',
  specialist: 'Specialist',
  laneBlock: (from, to, words) => `${from}–${to}, ${words}`,
  noOptions: 'Nothing found',
  chooseFromList: 'Choose from the list',
  showOptions: 'Show all',
  openCalendar: 'Open the calendar',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  nothingMatches: 'Nothing matches these filters',
  resetFilter: 'Reset',
  dayOfDays: (day, total) => `Working day ${day} of ${total}`,
  overdue: 'Overdue',
});
