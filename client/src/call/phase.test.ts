import { expect, test } from 'vitest';
import { nextPhase, phaseOf, START, type Standing } from './phase.ts';

function standing(changes: Partial<Standing>): Standing {
  return { ...START, settled: null, everJoined: true, signalling: 'up', ...changes };
}

test('nothing is a reconnection before the first join', () => {
  expect(phaseOf(standing({ everJoined: false, signalling: 'down' }))).toEqual({ kind: 'connecting' });
});

test('the way in: waiting, called, entering, in the room', () => {
  expect(phaseOf(standing({}))).toEqual({ kind: 'waiting' });
  const until = '2026-11-25T08:01:00.000Z';
  expect(phaseOf(standing({ place: 'called', calledUntil: until }))).toEqual({ kind: 'called', until });
  expect(phaseOf(standing({ place: 'called', isEntering: true }))).toEqual({ kind: 'entering' });
  expect(phaseOf(standing({ place: 'room', isEntering: true }))).toEqual({ kind: 'inRoom' });
});

test('a lost socket leaves the person where they are and says that the picture goes on', () => {
  const phase = phaseOf(standing({ place: 'room', signalling: 'down', attempt: 2, since: 1000 }));
  expect(phase).toEqual({
    kind: 'reconnecting',
    place: 'room',
    lost: 'signalling',
    tier: 'resume',
    attempt: 2,
    since: 1000,
    isEntering: false,
  });
});

test('a press on «Войти» holds while the socket is away, and the button says so', () => {
  const phase = phaseOf(standing({ place: 'called', isEntering: true, signalling: 'down' }));
  expect(phase).toMatchObject({ kind: 'reconnecting', place: 'called', isEntering: true });
});

test('lost media in the waiting room are mended without a word', () => {
  expect(phaseOf(standing({ place: 'waiting', media: 'lost' }))).toEqual({ kind: 'waiting' });
  expect(phaseOf(standing({ place: 'room', media: 'lost' }))).toMatchObject({ kind: 'reconnecting', lost: 'media' });
});

test('what is settled stays, whatever the connection does', () => {
  const settled = { kind: 'superseded', reason: 'takeOver' } as const;
  expect(phaseOf(standing({ settled, signalling: 'down', media: 'lost' }))).toBe(settled);
});

test('an unchanged phase is the same object', () => {
  const shown = phaseOf(standing({ place: 'room', signalling: 'down', since: 5 }));
  expect(nextPhase(shown, standing({ place: 'room', signalling: 'down', since: 5 }))).toBe(shown);
  expect(nextPhase(shown, standing({ place: 'room' }))).toEqual({ kind: 'inRoom' });
});
