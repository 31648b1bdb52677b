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
});
