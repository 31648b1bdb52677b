import type { QuestionnaireResults } from '@priyom/shared/api/questionnaires';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ru } from '../../i18n/staff-questionnaires.ts';
import { few, none, results } from '../../stories/staff/questionnaires.ts';
import { ApiError } from '../staff-app/api-error.ts';
import { isNoForm } from './QuestionnairesPage.tsx';
import { Results } from './Results.tsx';

const drawn = (found: QuestionnaireResults, hasSpecialists = true): string =>
  renderToStaticMarkup(createElement(Results, { results: found, hasSpecialists }));

it('says each number in words beside its bar: averages, marks, choices', () => {
  const page = drawn(results);
  for (const words of [ru.answered(23), '4,52', ru.marks.share(14, 61), ru.marks.share(9, 43), ru.marks.none]) {
    expect(page).toContain(words);
  }
  expect(page).not.toContain(ru.few);
});

it('names specialists only to those who answer for several', () => {
  expect(drawn(results)).toContain('Образцов П. Д.');
  expect(drawn(results, false)).not.toContain('Образцов П. Д.');
});

it('has words as they were written, the newest first, with a day and without a name', () => {
  const page = drawn(results);
  expect(page).toContain('Стало спокойнее.\nСпасибо, что не торопили.');
  expect(page.indexOf('20.11.2026')).toBeLessThan(page.indexOf('12.11.2026'));
});

it('says when there are few, and how answers come where there are none', () => {
  expect(drawn(few)).toContain(ru.few);
  expect(drawn(few)).toContain(ru.words.none);
  expect(drawn(none)).toContain(ru.emptyLead);
});

it('a policy that asks nothing is no failure', () => {
  expect([new ApiError('NOT_FOUND'), new ApiError('OFFLINE')].map(isNoForm)).toEqual([true, false]);
});
