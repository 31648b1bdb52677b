import { inEnglish } from '../catalog.ts';
import { citizenOfflineText } from '../citizen-offline.ts';

inEnglish(citizenOfflineText, {
  title: 'Not connected yet',
  noInternet: 'There is no internet. Check Wi-Fi or mobile data.',
  noServer: 'The internet works, our server is silent. It is not because of you.',
  safe: 'The meeting is not lost. We keep trying, and the page will open.',
  again: 'Try again',
  trying: 'Trying…',
  notYet: 'Not yet. We keep trying.',
  call: 'Call us',
  whom: phone => `No need to wait, let us talk by telephone: ${phone}`,
  whomElse: 'No need to wait: call us. The number is in the message with the link.',
});
