import { inEnglish } from '../catalog.ts';
import { citizenLinkText } from '../citizen-link.ts';

inEnglish(citizenLinkText, {
  tab: 'Meeting',
  open: 'Open the meeting',
  openHint: 'Press, and we will show when and with whom.',
  opening: 'Opening…',
  noLink: {
    title: 'Open the link once more',
    text: 'It is in the letter or message from us. Press it there.',
  },
  greeting: name => `Hello, ${name}!`,
  greetingPlain: 'Hello!',
  aboutChild: child => `The talk is about the child: ${child}`,
  card: 'Your meeting',
  lasts: upTo => `The meeting lasts ${upTo}.`,
  early: {
    tab: 'Your meeting',
    opensAt: time => `You may enter from ${time}. The page will open by itself.`,
    atTime: time => `at ${time}`,
    checkNow: 'Check the connection now',
    checked: 'You have checked the connection',
    checkAgain: 'Check again',
    calendar: 'Add to the calendar',
    otherTime: 'I need another time',
    steps: {
      check: 'Check the connection beforehand, one minute',
      link: 'On the day open the same link',
      phone: 'No internet? Phone us',
    },
    calendarTitle: 'Meeting',
    calendarFile: 'meeting.ics',
  },
  byPhone: {
    tab: 'Your meeting',
    title: time => `We will phone you at ${time}`,
    text: 'You may close the page. Keep the telephone near.',
  },
  cancelled: {
    tab: 'Meeting cancelled',
    title: 'This meeting will not take place',
    was: (day, time) => `It was to be ${day} at ${time}.`,
    reason: words => `Reason: ${words}`,
    again: 'Arrange another',
  },
  refused: {
    unknown: {
      tab: 'The link did not open',
      title: 'The link did not open',
      text: 'Perhaps only a part was copied. Open it from the letter again. Or phone us.',
    },
    revoked: {
      tab: 'The link no longer works',
      title: 'This link no longer works',
      text: 'Phone us, we will help.',
    },
    replaced: {
      tab: 'The link no longer works',
      title: 'This link no longer works',
      text: 'We have made you a new one. Open the latest link from us. Or phone us.',
    },
    finished: {
      tab: 'The meeting is over',
      title: 'This meeting is over',
      text: 'Need a new one? Phone us, we will find a time.',
    },
  },
  elsewhere: {
    tab: 'Meeting',
    title: 'Move here?',
    text: 'The meeting is open on another phone or computer. It will close there, so that there is no echo.',
    move: 'Move here',
    stay: 'Stay there',
    staying: 'All right. You may close this page.',
  },
  notMe: {
    tab: 'Meeting',
    title: 'Thank you for telling us',
    text: 'This link is for another person. Phone us, we will send yours.',
  },
  phoneInstead: {
    tab: 'We will phone',
    title: 'All right, we will phone you',
    text: 'You may close this page. Keep the telephone near.',
    back: 'Meet here after all',
  },
  unsupported: {
    tab: 'Another browser is needed',
    title: 'Open the meeting in another browser',
    text: 'This one cannot show video. Yandex Browser, Chrome and Safari can.',
    steps: {
      copy: 'Press “Copy the link”.',
      open: 'Open another browser.',
      paste: 'Paste the link at the top, where the address is.',
    },
    copy: 'Copy the link',
    copied: 'The link is copied',
    select: 'That did not work. Select the link and copy it yourself:',
    linkLabel: 'Your link',
    phone: 'Rather not bother? Phone us. We can talk by telephone.',
  },
});
