import { describe, expect, it } from 'vitest';
import { isFound, nearestFirst } from './combo-search.ts';

const vera = { name: 'Наброскова\u00a0В. Л.', also: 'заведующая отделением' };
const petr = { name: 'Образцов\u00a0П. Д.', also: 'юрист' };
const anna = { name: 'Тестова\u00a0А. П.', also: 'психолог' };
const semyon = { name: 'Дёмина\u00a0С. И.', also: null };
const all = [vera, petr, anna, semyon];
const found = (typed: string) => nearestFirst(all, typed).filter(option => isFound(option, typed));

describe('what is typed into a choice of people finds', () => {
  it.each([
    ['Тест', [anna]],
    ['тестова а', [anna]],
    ['стов', [anna]],
    ['демина', [semyon]],
    ['юрист', [petr]],
    ['психолог тестова', [anna]],
    ['Ъ', []],
  ])('«%s»', (typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });

  it('nothing typed finds everybody, in their order', () => {
    expect(found('')).toEqual(all);
  });

  it('a surname that begins so comes before a position that has it inside: Enter takes the first', () => {
    expect(found('де')).toEqual([semyon, vera]);
    expect(found('о')[0]).toBe(petr);
  });
});
