import { inEnglish } from '../catalog.ts';
import { citizenTogetherText } from '../citizen-together.ts';

inEnglish(citizenTogetherText, {
  hold: {
    away: name => `${name} is away for a minute`,
    awayText: 'Nobody sees or hears you now. The time goes on. You can write.',
    word: 'The specialists confer without you',
    wordText: 'It takes a minute. You are not heard or seen. The time goes on. You can write.',
    over: 'You are together again: you are seen and heard',
  },
  only: { leaders: 'only to those who lead', you: 'only to you' },
  quietly: {
    title: 'Camera and sound are off. What suits you?',
    who: lead => `Only ${lead} will see the answer. There is no sound.`,
    write: 'I will write',
    writes: 'It is easier for me to write now',
    someoneNear: 'Somebody is near me',
    soon: 'I am back in 5\u00a0minutes',
    needHelp: 'I need help',
    failed: 'It was not sent. Press once more.',
    known: 'The specialist has your answer.',
    allRight: 'All is right',
    questions: {
      goOn: 'Is it fine to go on?',
      later: 'Shall we put it off?',
      anotherPerson: 'Shall we ask one more specialist in?',
    },
    yes: 'Yes',
    no: 'No',
  },
});
