import { expect, it } from 'vitest';
import { troubleRow } from '../../call/check/network-trouble.ts';
import { type CheckRowState, done, type RowKind, WAITING } from '../../call/check/rows.ts';
import { HEARD, LISTENS, maySimplyGoOn, SEEN, verdictOf } from './verdict.ts';

const good = done('ok');
const state = (rows: Partial<Record<RowKind, CheckRowState>>) => ({
  rows: { camera: good, mic: good, sound: good, network: good, browser: good, ...rows },
});

it('everything works only when the melody was heard and the network measured', () => {
  expect(verdictOf(state({}), SEEN)).toBe('allGood');
  expect(verdictOf(state({ sound: { ...WAITING, state: 'asking' } }), SEEN)).toBe('hearsOnly');
  expect(verdictOf(state({ network: { ...WAITING, state: 'running' } }), SEEN)).toBe('running');
});

it('says what others get: seen, heard, both or neither', () => {
  expect(verdictOf(state({ mic: done('silent') }), SEEN)).toBe('seenNotHeard');
  expect(verdictOf(state({ camera: done('none') }), SEEN)).toBe('heardNotSeen');
  expect(verdictOf(state({ mic: done('denied'), camera: done('denied') }), SEEN)).toBe('neither');
});

it('a meeting by voice never speaks of the camera', () => {
  expect(verdictOf(state({ camera: WAITING }), HEARD)).toBe('allGood');
  expect(verdictOf(state({ camera: WAITING, mic: done('busy') }), HEARD)).toBe('noVoice');
});

it('a blocked network comes first: mending the camera would not help', () => {
  expect(verdictOf(state({ network: done('failed'), camera: done('none') }), SEEN)).toBe('noNet');
});

it('who is to blame for a network without pictures is in the title', () => {
  expect(verdictOf(state({ network: troubleRow('mediaDown') }), SEEN)).toBe('mediaDown');
  expect(verdictOf(state({ network: troubleRow('noServer') }), SEEN)).toBe('noServer');
  expect(verdictOf(state({ network: troubleRow('brokeOff') }), SEEN)).toBe('notMeasured');
});

it('a missing camera stops nobody, a silent microphone asks to be mended', () => {
  expect(maySimplyGoOn(state({ camera: done('none'), sound: done('silent') }), SEEN)).toBe(true);
  expect(maySimplyGoOn(state({ mic: done('silent') }), SEEN)).toBe(false);
  expect(maySimplyGoOn(state({ network: done('failed') }), SEEN)).toBe(false);
});

it('the hall of a webinar needs ears and a line: neither camera nor microphone is spoken of', () => {
  const untouched = { camera: WAITING, mic: WAITING };
  expect(verdictOf(state(untouched), LISTENS)).toBe('allGood');
  expect(verdictOf(state({ ...untouched, sound: { ...WAITING, state: 'running' } }), LISTENS)).toBe('runningSound');
  expect(verdictOf(state({ ...untouched, sound: { ...WAITING, state: 'asking' } }), LISTENS)).toBe('hearsOnly');
  expect(verdictOf(state({ ...untouched, sound: done('silent') }), LISTENS)).toBe('deafOnly');
  expect(maySimplyGoOn(state(untouched), LISTENS)).toBe(true);
  expect(maySimplyGoOn(state({ ...untouched, network: done('failed') }), LISTENS)).toBe(false);
});
