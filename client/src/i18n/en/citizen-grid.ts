import { inEnglish } from '../catalog.ts';
import { citizenGridText } from '../citizen-grid.ts';

const PLACES = ['first', 'second', 'third', 'fourth', 'fifth'];

inEnglish(citizenGridText, {
  pages: 'Who is in the pictures',
  previous: 'Previous',
  next: 'Next',
  page: (page, pages, total) => `${page} of ${pages}, ${total} in all`,
  speaks: who => `${who} is speaking`,
  hand: place => `hand raised, ${PLACES[place - 1] ?? `number ${place}`}`,
});
