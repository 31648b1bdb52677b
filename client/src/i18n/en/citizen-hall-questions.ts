import { inEnglish } from '../catalog.ts';
import { citizenHallQuestionsText } from '../citizen-hall-questions.ts';
import { countEn } from '../plural.ts';

const votes = (n: number): string => countEn(n, 'vote', 'votes');

inEnglish(citizenHallQuestionsText, {
  title: 'Questions',
  lead: 'Mark those that matter to you too: they are answered sooner',
  close: 'Close the questions',
  list: 'List of questions',
  empty: 'No questions yet',
  emptyText: 'Ask the first one, it is easy.',
  nameless: 'without a name',
  now: 'Being answered now',
  answered: 'Answered',
  mine: 'your question',
  votes,
  votesWord: n => (n === 1 ? 'vote' : 'votes'),
  vote: (question, n) => `Matters to me too, ${votes(n)}: ${question}`,
  more: n => `And ${countEn(n, 'more question', 'more questions')}`,
  hidden: 'Those who lead read your question first: it may hold a name or an address',
  hiddenNow: 'only those who lead see your question',
  failed: 'That did not arrive. Press once more',
  ask: {
    field: 'Your question',
    placeholder: 'Write your question',
    nameless: 'Without my name',
    button: 'Ask',
    sending: 'Sending…',
    sent: 'Your question stands in the list',
    empty: 'Write the question first',
    tooMany: n => `You have ${countEn(n, 'question', 'questions')} already. Wait for an answer`,
    failed: 'The question did not go out. Your words are still here, press once more',
  },
  poll: {
    title: 'Poll',
    opened: question => `A new poll: ${question}`,
    answer: 'Answer',
    sending: 'Sending…',
    choose: 'Choose an answer first',
    nameless: 'Nobody learns who chose what.',
    counted: 'Your vote is counted',
    wait: 'The result is shown to everybody when the poll ends.',
    closed: 'The poll is over',
    closedOf: n => `The poll is over, ${votes(n)}`,
    yours: 'your answer',
    bar: (n, percent) => `${votes(n)}, ${percent}%`,
    failed: 'The answer did not arrive. Press once more',
    line: 'A poll is on',
    open: 'Open',
  },
});
