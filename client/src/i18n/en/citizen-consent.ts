import { inEnglish } from '../catalog.ts';
import { citizenConsentText } from '../citizen-consent.ts';

inEnglish(citizenConsentText, {
  tab: 'Consent',
  running: 'The meeting is on, come in',
  startsIn: when => `We start ${when}.`,
  startsNow: 'We start any minute.',
  read: count => (count === 1 ? 'Read and tick one point' : `Read and tick ${count} points`),
  byRepresentative: child => `You decide for the child: ${child}. The consent is yours.`,
  group: 'Your consent',
  optional: 'If you wish',
  fullText: 'The whole text',
  version: (number, date) => `Version ${number}, ${date}`,
  tick: 'Tick it if you agree',
  next: 'Next',
  saving: 'Saving…',
  callMe: 'Rather phone me',
  notMe: name => `I am not ${name}`,
  notMePlain: 'It is not me',
  notMeAsk: {
    title: name => `Are you not ${name}?`,
    titlePlain: 'Is the link not for you?',
    lead: 'We will tell the specialist that the link went to somebody else. This page will close.',
    yes: 'Yes, it is not me',
    stay: 'Stay',
  },
  ahead: {
    check: 'We check camera and sound, one minute',
    waiting: 'You wait on this very page and will be called',
    private: 'Without your consent nobody records or listens',
  },
  given: {
    title: 'Your consents',
    since: date => `given ${date}`,
    withdraw: 'Withdraw',
    ask: 'Withdraw this consent?',
    askLead: title => `“${title}”. We will know at once. You can give it anew any day.`,
    withdrawn: 'Withdrawn. We know already',
    failed: 'That did not work: no connection. Press again or phone us',
  },
});
