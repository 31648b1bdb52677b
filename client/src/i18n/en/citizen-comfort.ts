import { inEnglish } from '../catalog.ts';
import { citizenComfortText } from '../citizen-comfort.ts';

inEnglish(citizenComfortText, {
  unheard: {
    title: 'You are speaking while muted',
    hold: 'Hold Space to say a word',
    turnOn: 'Switch on',
  },
  self: {
    hide: 'Hide my own video from me',
    show: 'Show my own video',
    note: 'nothing changes for the others',
    hidden: 'Your video is hidden from you alone',
    shown: 'Your video is on the screen again',
  },
  output: {
    ask: 'Choose where to hear',
    now: label => `The sound is here now: ${label}`,
    none: 'There is no other place for the sound',
    system: 'This browser leaves it to the system: change it in the sound settings of the phone or computer.',
  },
  effects: {
    label: 'Picture and sound',
    preparing: 'Getting ready. This takes up to a minute',
    read: 'Got it',
    blur: {
      label: 'Blur the background',
      note: 'You are seen well, the room behind you is not',
      slow: 'The device can’t keep up. The background is shown as it is',
      failed: 'It did not work. The background is shown as it is',
      unknownHere: 'This browser can’t do it. Chrome can',
    },
    noise: {
      label: 'Remove more noise',
      note: 'Helps where it is noisy. Your voice gets a little duller',
      slow: 'The device can’t keep up. Sound is sent as it is',
      failed: 'It did not work. Sound is sent as it is',
      unknownHere: 'This browser can’t do it. Chrome can',
    },
  },
});
