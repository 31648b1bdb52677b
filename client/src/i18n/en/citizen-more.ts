import { inEnglish } from '../catalog.ts';
import { citizenMoreText } from '../citizen-more.ts';

inEnglish(citizenMoreText, {
  more: {
    title: 'More',
    devices: 'Another camera or microphone',
    near: 'Who is beside you',
    small: 'A small window with the other person',
    smallNote: 'seen above other windows',
    smallEnd: 'Close the small window',
    quality: 'Connection details',
    larger: 'Large text and contrast',
    quiet: 'I cannot talk freely',
    quietNote: 'you will not be seen or heard',
    technician: 'Call the technician',
    callMe: 'Let them phone me',
    phone: number => `Phone us: ${number}`,
  },
  end: {
    title: 'Finish the meeting?',
    left: length => `${length} left. You may come back until its end.`,
    plain: 'You may come back until its end.',
    end: 'Finish',
    stay: 'Stay',
  },
});
