import { inEnglish } from '../catalog.ts';
import { staffOfflineText } from '../staff-offline.ts';

inEnglish(staffOfflineText, {
  appName: 'Priyom, workplace',
  title: 'The server does not answer',
  noInternet: 'This computer has no network. Check the cable or Wi-Fi.',
  noServer: 'The network works, Priyom itself does not answer.',
  safe: 'All that you have saved is safe. We keep trying, the page will open.',
  again: 'Try again',
  trying: 'Trying…',
  notYet: 'Not yet. We keep trying.',
  call: 'Call the technician',
  whom: phone => `Is somebody waiting for you? Call them from the office telephone. And tell the technician: ${phone}`,
  whomElse: 'Is somebody waiting for you? Call them from the office telephone. And tell the technician.',
});
