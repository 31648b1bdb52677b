import { inEnglish } from '../catalog.ts';
import { citizenGroupsText } from '../citizen-groups.ts';
import { countEn } from '../plural.ts';

inEnglish(citizenGroupsText, {
  tab: 'Enrol for a meeting',
  loading: 'Enrol for a group meeting',
  kick: 'Group meeting',
  kickWebinar: 'Webinar',
  card: 'When and with whom',
  leads: position => `${position}, leads the meeting`,
  when: (day, upTo) => `${day}, ${upTo}`,
  seats: {
    free: n => `${countEn(n, 'place', 'places')} free`,
    of: all => ` of\u00a0${all}`,
    none: 'No places left',
    all: all => `, all\u00a0${all} are taken`,
    waiting: n => `, ${countEn(n, 'person', 'people')} waiting`,
    mine: 'Your place is kept',
    taken: (n, all) => `, ${n} of\u00a0${all} taken`,
  },
  how: {
    video: 'By video in the browser, nothing to install',
    voice: 'By voice, without video. Nothing to install',
    listen: 'You may just listen and write',
    webinar: 'Webinar: you are not seen or heard',
    private: 'Nobody records the meeting',
  },
  closed: {
    title: 'Enrolment is closed',
    text: 'This meeting has begun. Look at the others or phone us.',
  },
  cancelled: {
    title: 'This meeting will not take place',
    text: 'It was cancelled. Look at the others or phone us.',
  },
  letters: {
    summary: 'Write to me about new meetings',
    loading: 'Letters about new meetings',
  },
  course: {
    title: n => `Course: ${countEn(n, 'meeting', 'meetings')}`,
    listed: n => `Course of ${countEn(n, 'meeting', 'meetings')}, you enrol once for all`,
    once: 'You enrol once for all meetings',
    held: 'over',
    cancelled: 'cancelled',
    leads: who => `Led by ${who}`,
    closed: {
      title: 'Enrolment is closed',
      text: 'This course has begun. Look at other meetings or phone us.',
    },
  },
  others: 'Other meetings',
  gone: {
    tab: 'Meeting not found',
    title: 'There is no such meeting',
    text: 'Perhaps only a part of the link was copied, or the meeting was withdrawn. Phone us, we will help.',
  },
  list: {
    tab: 'Group meetings',
    title: 'Group meetings',
    lead: 'Choose a meeting and enrol. It is free.',
    zone: zone => ` ${zone}.`,
    nearest: 'Next meetings',
    at: (day, time) => `${day}, ${time}`,
    enrol: 'Enrol',
    queue: 'Join the waiting list',
    more: 'More',
    about: (action, title) => `${action}: ${title}`,
    empty: 'No meetings yet',
    emptyText: 'New ones will appear here. Look again in a week, or phone us and ask when there will be one.',
    unknown: 'There is no such page',
    unknownText: 'Check that the whole address opened, or phone us.',
  },
});
