import { inEnglish } from '../catalog.ts';
import { citizenYearText } from '../citizen-year.ts';
import { countEn } from '../plural.ts';

inEnglish(citizenYearText, {
  tab: 'Page closed',
  title: 'The page is closed',
  text: 'To open it now, enter the year of birth.',
  year: 'Year of birth',
  hint: 'Four digits. Yours or the child’s.',
  open: 'Open',
  opening: 'Opening…',
  notAYear: 'Four digits are needed, for example 1990.',
  wrong: 'That year did not match. Check it and enter it again.',
  later: minutes => `Cannot remember it? The page opens by itself in ${countEn(minutes, 'minute', 'minutes')}.`,
  tooMany: minutes => `That year did not match. The page opens by itself in ${countEn(minutes, 'minute', 'minutes')}.`,
});
