import { expect, test } from 'vitest';
import { Watchers } from './watchers.ts';

function watchers() {
  const heard: number[] = [];
  return { heard, watchers: new Watchers(layer => heard.push(layer)) };
}

test('the highest layer of all who look is heard', () => {
  const { heard, watchers: all } = watchers();
  const [ann, bob] = [{}, {}];
  all.set(ann, 0);
  all.set(bob, 2);
  all.set(ann, 1);
  all.set(bob, -1);
  all.delete(bob);
  all.delete(ann);
  expect(heard).toEqual([0, 2, 2, 1, 1, -1]);
});

test('who looks as before, and who has left already, change nothing', () => {
  const { heard, watchers: all } = watchers();
  const ann = {};
  all.set(ann, 1);
  all.set(ann, 1);
  all.delete(ann);
  all.delete(ann);
  expect(heard).toEqual([1, -1]);
});
