import { inEnglish } from '../catalog.ts';
import { citizenGroupPlaceText } from '../citizen-group-place.ts';
import { countEn } from '../plural.ts';

inEnglish(citizenGroupPlaceText, {
  tab: 'Your place',
  loading: 'Your place',
  in: {
    title: day => `You are enrolled, see you ${day}`,
    running: 'The meeting is on, come in',
    shown: name => `The others will see the name “${name}”`,
    shownNote: 'You need not turn the camera on.',
    enter: time => `On the day open the link before ${time}, so that we can check the sound`,
    phone: 'You cannot get in? Phone us, the number is below',
    free: 'If you cannot come, cancel: somebody else is waiting for the place',
  },
  waiting: {
    title: 'No places left, but you are on the list',
    place: n => `Your number on the waiting list: ${n}`,
    next: 'The next place is yours',
    ahead: n => `Before you: ${countEn(n, 'person', 'people')}`,
    moved: 'When a place becomes free, it is yours. We will tell you',
    keep: 'Keep the link to your place: it shows whether your turn has come',
    free: 'Changed your mind? Leave the list, and the next one moves up',
  },
  calendar: 'Add to the calendar',
  calendarTitle: institution => `Meeting, ${institution}`,
  calendarFile: 'meeting.ics',
  enter: 'Enter the meeting',
  check: 'Check the connection',
  cancel: 'Cancel my place',
  leave: 'Leave the waiting list',
  links: {
    label: 'Your links',
    meeting: 'Link to the meeting',
    meetingNote: 'It is yours alone, do not pass it on',
    own: 'Link to your place',
    ownNote: 'With it you can cancel',
    copy: 'Copy',
    copyOf: link => `Copy: ${link}`,
    copied: 'Copied',
    select: 'That did not work. Select the link and copy it yourself',
  },
  ask: {
    title: 'Cancel your place?',
    lead: 'Your place goes to somebody else at once. You can enrol again later.',
    leaveTitle: 'Leave the waiting list?',
    leaveLead: 'If you come back, you will be at the end of the list.',
    stay: 'Stay',
    cancelling: 'Cancelling…',
    failed: 'That did not work. Press once more or phone us.',
  },
  cancelled: {
    tab: 'Cancelled',
    title: 'Your place is cancelled',
    text: (day, time) => `The meeting ${day} at ${time} takes place without you. Thank you for telling us.`,
    again: 'Enrol again',
  },
  noMeeting: {
    title: 'This meeting will not take place',
    text: (day, time) => `It was to be ${day} at ${time}. Look at the others or phone us.`,
  },
  over: {
    title: 'This meeting is over',
    text: 'See which meetings are to come, or phone us.',
    page: 'Page of the past meeting',
  },
  again: {
    tab: 'You are enrolled',
    title: 'You are enrolled for this meeting already',
    text: 'Open the link that you got before. You do not have it? Phone us, we will send a new one.',
  },
  unknown: {
    tab: 'The link did not open',
    title: 'The place was not found',
    text: 'Perhaps only a part of the link was copied. Open it once more or phone us.',
  },
});
