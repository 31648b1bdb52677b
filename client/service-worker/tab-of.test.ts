import { expect, it } from 'vitest';
import { tabOf } from './tab-of.ts';

const SCOPE = 'https://priyom.example/app';
const tab = (path: string) => ({ url: `https://priyom.example${path}` });
const [room, today, citizen] = [tab('/app/room/7?call=1#x'), tab('/app/today'), tab('/v')];

it('a press on a notification brings its own tab to the front', () => {
  expect(tabOf([today, room], '/app/room/7', SCOPE)).toBe(room);
});

it('which has gone on to another page meanwhile: then another tab of the same application', () => {
  expect(tabOf([citizen, today], '/app/room/7', SCOPE)).toBe(today);
  expect(tabOf([today], undefined, SCOPE)).toBe(today);
});

it('never a page of the other side', () => {
  expect(tabOf([citizen], '/v', SCOPE)).toBeUndefined();
});
