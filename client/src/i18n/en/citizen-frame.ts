import { inEnglish } from '../catalog.ts';
import { citizenFrameText } from '../citizen-frame.ts';

inEnglish(citizenFrameText, {
  steps: { consent: 'Consent', check: 'Check', waiting: 'Waiting' },
  callMe: {
    title: 'We will phone you',
    lead: 'A real person will answer. It is free.',
    otherTimeTitle: 'Let us find another time',
    otherTimeLead: 'We will phone you and choose a day together.',
    againTitle: 'Let us meet once more',
    againLead: 'We will phone you and arrange a new day.',
    technicianTitle: 'We will call the technician',
    technicianLead: 'The technician will phone you and put it right.',
    phone: 'Number, if it is another one',
    phoneHint: 'Empty? We will use the number we have.',
    when: 'When does it suit you?',
    problem: 'What does not work?',
    send: 'I await the call',
    digitsMissing: have => `Digits are missing: 11 needed, ${have} typed`,
    notSent: 'Not delivered: no connection. Please phone us yourself',
    asked: when => `You asked for a call (${when}). We remember`,
    askedToast: 'Received. We will phone you',
  },
  wishes: {
    otherTime: 'Asks for another time',
    again: 'Asks for one more meeting',
    phone: 'Asks to talk by telephone',
  },
  failed: {
    tab: 'No connection',
    offlineTitle: 'The server does not answer',
    offlineText: 'The meeting is not lost. Check the internet and press again.',
    again: 'Once more',
    brokenTitle: 'The page broke',
    brokenText: 'The meeting is safe. Open the page anew or phone us.',
    reload: 'Open anew',
    logId: id => `Number for the technician: ${id}`,
  },
  sending: 'Sending…',
  back: 'Back',
});
