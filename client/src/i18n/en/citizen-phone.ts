import { inEnglish } from '../catalog.ts';
import { citizenPhoneText } from '../citizen-phone.ts';

inEnglish(citizenPhoneText, {
  wanted: end => `We phone ····\u00a0${end} in a minute`,
  wantedAnywhere: 'Which number shall we phone?',
  stays: 'The chat stays here. The time of the meeting runs.',
  noRing: 'Nobody rings? Phone us',
  dialled: end => `We are phoning ····\u00a0${end}. Please pick up`,
  talking: 'We talk by telephone',
  talkingText: 'The microphone is off here, so that nothing echoes. The chat works.',
  noAnswer: end => `No answer on ····\u00a0${end}`,
  noAnswerText: 'Write here, or give another number.',
  otherNumber: 'Another number',
  number: 'Telephone number',
  send: 'Phone this one',
  sending: 'Sending…',
  failed: 'Not delivered. Press again',
  digits: count => `A number has 11 digits, here are ${count}`,
  back: { video: 'Back to video', voice: 'Back to voice', chat: 'Write in the chat' },
  call: phone => `Phone ${phone}`,
});
