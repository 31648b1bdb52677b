import { expect, it } from 'vitest';
import { type Corrections, corrected, correctedRow, hasUnsaved, NONE, remaining } from './register-corrections.ts';

const row = (rowId: string, name: string, over: { note?: string; struck?: boolean } = {}) => ({
  rowId,
  name,
  note: '',
  minutesPresent: 40,
  fromAttendance: true,
  struck: false,
  ...over,
});
const [ANNA, BORIS] = [row('r1', 'Анна'), row('r2', 'Борис')];
const BEFORE = [ANNA, BORIS];

it('corrections lie over the rows, and what equals them is no correction', () => {
  const typed = correctedRow(correctedRow(NONE, 'r1', { note: 'опоздала' }), 'r2', { struck: true });
  expect(corrected(BEFORE, typed).map(({ note, struck }) => [note, struck])).toEqual([
    ['опоздала', false],
    ['', true],
  ]);
  expect(hasUnsaved(typed, BEFORE)).toBe(true);
  expect(hasUnsaved(correctedRow(typed, 'r1', { note: '' }), [ANNA, row('r2', 'Борис', { struck: true })])).toBe(false);
});

it("a newer version of another window loses nothing of this one's", () => {
  const typed = correctedRow(NONE, 'r1', { note: 'опоздала' });
  const now = [ANNA, row('r2', 'Борис', { note: 'из другого окна' }), row('r3', 'Вера')];
  expect(remaining(typed, BEFORE, now)).toEqual(typed);
  expect(corrected(now, typed).map(({ note }) => note)).toEqual(['опоздала', 'из другого окна', '']);
});

it('a save whose answer was lost leaves nothing: the name is not added twice', () => {
  const typed: Corrections = { ...correctedRow(NONE, 'r1', { note: 'опоздала' }), added: ' Вера ' };
  const now = [row('r1', 'Анна', { note: 'опоздала' }), BORIS, row('r3', 'Вера')];
  expect(remaining(typed, BEFORE, now)).toEqual(NONE);
});

it('what was typed while the save was under way stays', () => {
  const typed = correctedRow(NONE, 'r1', { note: 'опоздала на час' });
  expect(remaining(typed, BEFORE, [row('r1', 'Анна', { note: 'опоздала' }), BORIS])).toEqual(typed);
});
