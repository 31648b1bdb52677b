import { inEnglish } from '../catalog.ts';
import { citizenGroupLettersText } from '../citizen-group-letters.ts';

inEnglish(citizenGroupLettersText, {
  tab: 'Letters about meetings',
  form: {
    email: 'Your e-mail',
    consent: 'We send a letter to confirm the address. You can opt out in any letter.',
    fault: {
      empty: 'Write your e-mail',
      email: 'The address is not whole: it should look like maria@example.com',
    },
    submit: 'Tell me',
    sending: 'Sending…',
    sent: email => `We have sent a letter to ${email}`,
    sentNext: 'Open it and confirm the address. No letter? Look among the spam.',
    failed: {
      offline: 'No connection. Your address is still here. Press once more.',
      often: 'Many people write at this moment. Wait a minute and press once more.',
      wrong: 'That did not work. Check the address and press once more.',
      off: 'We send no letters at present. Look here again in a week, or phone us.',
    },
  },
  saving: 'Saving…',
  failed: 'That did not work. Press once more or phone us.',
  asked: {
    title: 'Shall we write to you about new meetings?',
    text: 'We write when there is a new meeting. You can opt out in any letter.',
    yes: 'Yes, write to me',
    no: 'No',
  },
  confirmed: {
    title: 'Letters come to you',
    text: 'We write when there is a new meeting.',
    leave: 'Do not write any more',
  },
  left: {
    title: 'No more letters will come',
    text: 'If you change your mind, press below.',
    back: 'Write to me again',
  },
  unknown: {
    tab: 'The link did not open',
    title: 'There is no such link',
    text: 'Perhaps only a part of it was copied. Open it from the letter once more, or phone us.',
  },
});
