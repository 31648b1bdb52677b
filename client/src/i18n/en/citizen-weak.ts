import { inEnglish } from '../catalog.ts';
import { citizenWeakText } from '../citizen-weak.ts';

inEnglish(citizenWeakText, {
  taken: {
    mine: 'Your connection is weak, we kept the voice',
    specialist: 'The specialist’s connection is weak, we kept the voice',
    other: 'Their connection is weak, we kept the voice',
    text: name => `${name} hears you. Video comes back by itself when the connection is stronger.`,
  },
  broken: {
    mine: 'Your connection is weak, the voice breaks up',
    specialist: 'The specialist’s connection is weak, the voice breaks up',
    other: 'Their connection is weak, the voice breaks up',
    text: 'Shall we go on in the chat or by telephone? It is your choice. Nothing changes by itself.',
  },
  speak: 'Talk by voice',
  speakNote: 'on now',
  write: 'Write in the chat',
  writeNote: 'the weakest connection is enough',
  callMe: 'Ask them to phone me',
  callMeNote: 'no connection needed',
  ways: 'How to talk',
  failed: 'It could not be changed. Try again',
});
