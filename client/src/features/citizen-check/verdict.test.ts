import { expect, it } from 'vitest';
import { troubleRow } from '../../call/check/network-trouble.ts';
import { type CheckRowState, done, type RowKind, WAITING } from '../../call/check/rows.ts';
import { maySimplyGoOn, verdictOf } from './verdict.ts';

const good = done('ok');
const state = (rows: Partial<Record<RowKind, CheckRowState>>) => ({
  rows: { camera: good, mic: good, sound: good, network: good, browser: good, ...rows },
});

it('everything works only when the melody was heard and the network measured', () => {
  expect(verdictOf(state({}), true)).toBe('allGood');
  expect(verdictOf(state({ sound: { ...WAITING, state: 'asking' } }), true)).toBe('hearsOnly');
  expect(verdictOf(state({ network: { ...WAITING, state: 'running' } }), true)).toBe('running');
});

it('says what others get: seen, heard, both or neither', () => {
  expect(verdictOf(state({ mic: done('silent') }), true)).toBe('seenNotHeard');
  expect(verdictOf(state({ camera: done('none') }), true)).toBe('heardNotSeen');
  expect(verdictOf(state({ mic: done('denied'), camera: done('denied') }), true)).toBe('neither');
});

it('a meeting by voice never speaks of the camera', () => {
  expect(verdictOf(state({ camera: WAITING }), false)).toBe('allGood');
  expect(verdictOf(state({ camera: WAITING, mic: done('busy') }), false)).toBe('noVoice');
});

it('a blocked network comes first: mending the camera would not help', () => {
  expect(verdictOf(state({ network: done('failed'), camera: done('none') }), true)).toBe('noNet');
});

it('who is to blame for a network without pictures is in the title', () => {
  expect(verdictOf(state({ network: troubleRow('mediaDown') }), true)).toBe('mediaDown');
  expect(verdictOf(state({ network: troubleRow('noServer') }), true)).toBe('noServer');
  expect(verdictOf(state({ network: troubleRow('brokeOff') }), true)).toBe('notMeasured');
});

it('a missing camera stops nobody, a silent microphone asks to be mended', () => {
  expect(maySimplyGoOn(state({ camera: done('none'), sound: done('silent') }))).toBe(true);
  expect(maySimplyGoOn(state({ mic: done('silent') }))).toBe(false);
  expect(maySimplyGoOn(state({ network: done('failed') }))).toBe(false);
});
