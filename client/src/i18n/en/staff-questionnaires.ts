import { inEnglish } from '../catalog.ts';
import { countEn } from '../plural.ts';
import { staffQuestionnairesText } from '../staff-questionnaires.ts';

inEnglish(staffQuestionnairesText, {
  title: 'Feedback',
  lead: 'What people answer after meetings. No names stand beside the answers.',
  leadOwn: 'What people answer after your meetings. No names stand beside the answers.',
  period: {
    label: 'Which days',
    month: 'This month',
    quarter: 'Quarter',
    year: 'Year',
    own: 'Own dates',
    from: 'From which day',
    to: 'To which day',
    order: 'The first day is later than the last one. Exchange them.',
    days: (from, to) => `from ${from} to ${to}`,
  },
  answered: n => countEn(n, 'answer', 'answers'),
  few: 'There are few answers yet: one person changes the average a lot.',
  marks: {
    title: 'Marks',
    item: 'What it is about',
    average: 'Average',
    answers: 'Answered',
    mark: mark => `Mark ${mark}`,
    share: (count, percent) => `${count}, that is ${percent}\u00a0%`,
    none: 'none',
  },
  choices: 'What they chose',
  option: 'Answer',
  count: 'How many',
  specialists: {
    title: 'By specialist',
    who: 'Specialist',
    answers: 'Answers',
    average: 'Average of all marks',
  },
  words: {
    title: 'In their own words',
    none: 'Nobody wrote in their own words.',
    most: n => `These are the last ${n}.`,
  },
  empty: 'No answers in these days',
  emptyLead:
    'After a meeting its last page asks how it was. Nobody has to answer. What has been sent appears here by itself.',
  noForm: 'The policy has no questionnaire',
  noFormLead:
    'The questions stand in the file of the policy on the server: section forms, questionnaire. The administrator changes it as docs/OPERATIONS.md says.',
  print: 'Print',
  paper: {
    sub: 'Summary of the answers',
    period: 'Period',
    answered: 'People who answered',
    institution: 'Institution',
    number: 'No.',
    sign: 'signature',
    name: 'surname, initials',
    position: 'position',
  },
});
