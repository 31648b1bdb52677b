import { inEnglish } from '../catalog.ts';
import { citizenFilesText } from '../citizen-files.ts';

inEnglish(citizenFilesText, {
  attach: 'Attach',
  photo: 'Photo',
  yours: 'Your files',
  chosen: name => `Chosen: ${name}. Send it?`,
  send: 'Send',
  pages: count => (count === 1 ? '1 page' : `${count} pages`),
  look: 'Open',
  close: 'Close',
  queued: 'Waits for its turn',
  sending: (sent, size) => `Sending: ${sent} of ${size}`,
  progress: name => `Sent: ${name}`,
  noNetwork: 'The connection broke off. It goes on by itself.',
  checking: 'Checking the file',
  checkingLong: 'The check takes long. The file goes by itself once it has passed',
  given: 'Sent',
  cancel: 'Cancel',
  remove: 'Remove',
  why: {
    empty: 'The file is empty. Choose another.',
    type: 'This kind of file will not do. Send a photo, a PDF or a document.',
    damaged: 'The file did not arrive whole. Send it again.',
    infected: 'There is a virus in the file, so we did not take it. Send a photo of the page.',
  },
  save: 'Save',
  opening: 'Opening',
  notOpened: 'The file did not open. Press again.',
  megabytes: count => `${count}\u00A0MB`,
  kilobytes: count => `${count}\u00A0KB`,
});
