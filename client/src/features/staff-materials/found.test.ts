import type { MaterialView } from '@priyom/shared/api/materials';
import { expect, it } from 'vitest';
import { found } from './found.ts';

const material = (title: string, note = ''): MaterialView => ({
  ...{ id: title, title, note, status: 'published', link: null, file: null, usedAt: null },
  at: '2026-11-26T07:00:00.000Z',
});
const shelf = [material('Как ребёнку заснуть', 'Родителям'), material('Дыхание по квадрату')];

it.each([
  ['', 2],
  ['  ', 2],
  ['РЕБЕНК', 1],
  ['заснуть родител', 1],
  ['квадрат', 1],
  ['квадрат заснуть', 0],
])('«%s» finds %i', (typed, count) => {
  expect(found(shelf, typed)).toHaveLength(count);
});
