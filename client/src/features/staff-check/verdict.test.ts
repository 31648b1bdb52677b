import { expect, it } from 'vitest';
import { type CheckState, done, type RowKind, WAITING } from '../../call/check/rows.ts';
import { badRows, isMeasured, rowsOf, standingOf } from './verdict.ts';

type Rows = CheckState['rows'];
const good: Rows = { camera: done('ok'), mic: done('ok'), sound: done('ok'), network: done('ok'), browser: done('ok') };
const where = (rows: Partial<Rows>, left = 0, method: 'video' | 'voice' | 'phone' = 'video') =>
  standingOf({ state: { rows: { ...good, ...rows } }, method, left });

it('runs until every needed row has settled, and names the row a person must help', () => {
  expect(where({ mic: { ...WAITING, state: 'running' }, sound: WAITING })).toEqual({ kind: 'running', row: 'mic' });
  expect(where({ network: { ...WAITING, state: 'running' } })).toEqual({ kind: 'running', row: null });
});

it('asks about the melody when nothing else is left', () => {
  expect(where({ sound: { ...WAITING, state: 'asking' } })).toEqual({ kind: 'asking' });
});

it('says at once what does not work, while the rest still runs', () => {
  expect(where({ camera: done('none'), mic: { ...WAITING, state: 'running' } })).toEqual({
    kind: 'bad',
    rows: ['camera'],
  });
});

it('a dead camera does not matter for a voice meeting, nor anything for a telephone talk', () => {
  expect(where({ camera: done('none') }, 0, 'voice')).toEqual({ kind: 'ready' });
  const nothing: Rows = {
    camera: done('none'),
    mic: done('none'),
    sound: WAITING,
    network: done('failed'),
    browser: WAITING,
  };
  expect(where(nothing, 0, 'phone')).toEqual({ kind: 'ready' });
});

it('only what the method uses is checked: no camera for a voice meeting or a chat, no microphone for a chat', () => {
  expect(rowsOf('video')).toEqual(['camera', 'mic', 'sound', 'network', 'browser']);
  expect(rowsOf('voice')).toEqual(['mic', 'sound', 'network', 'browser']);
  expect(rowsOf('chat')).toEqual(['network', 'browser']);
});

it('a weak network passes, a row that could not be measured does not', () => {
  expect(where({ network: done('weak') })).toEqual({ kind: 'ready' });
  expect(where({ network: done('skipped') })).toEqual({ kind: 'bad', rows: ['network'] });
});

it('the place is marked after the equipment works', () => {
  expect(where({}, 2)).toEqual({ kind: 'place', left: 2 });
});

it('there is something to send once all needed rows have settled', () => {
  const state = (kind: RowKind) => ({ rows: { ...good, [kind]: WAITING } });
  expect(isMeasured(state('mic'), 'video')).toBe(false);
  expect(isMeasured(state('mic'), 'phone')).toBe(true);
  expect(badRows(state('mic'), 'video')).toEqual([]);
});
