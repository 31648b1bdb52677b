import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Call } from './call.ts';
import { NoAnswer, Refused } from './signaling/failures.ts';
import { CALLED as SNAPSHOT } from './snapshot-fixture.ts';

let call: Call;
/** Answers of the server to «Войти», in order; after the last one nothing is answered. */
let answers: Error[];
let sent: string[];

beforeEach(() => {
  answers = [];
  sent = [];
  call = new Call({
    consultationId: 'c',
    role: 'guest',
    clientId: 'b',
    initialMuted: false,
    wants: { camera: false, mic: false },
  });
  call.is.patch({ snapshot: SNAPSHOT });
  call.is.stand({ settled: null, everJoined: true, signalling: 'up', place: 'called' });
  vi.spyOn(call, 'request').mockImplementation((name, params) => {
    if (name !== 'waiting:enter') return Promise.reject(new NoAnswer());
    sent.push('requestId' in params ? params.requestId : '');
    const answer = answers.shift();
    return answer ? Promise.reject(answer) : new Promise(() => undefined);
  });
});

afterEach(() => {
  vi.useRealTimers();
});

test('a refused «Войти» says why and can be pressed again', async () => {
  answers = [new Refused({ code: 'MEDIA_UNAVAILABLE' })];
  await call.entering.press();
  expect(call.is.state.phase.kind).toBe('called');
  expect(call.is.state.enterRefused).toEqual({ code: 'MEDIA_UNAVAILABLE' });
  void call.entering.press();
  expect(call.is.state).toMatchObject({ phase: { kind: 'entering' }, enterRefused: null });
});

test('a browser that cannot prepare its media says so instead of «Входим…» for ever', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(call.media, 'isPrepared', 'get').mockReturnValue(false);
  vi.spyOn(call.media, 'prepare').mockRejectedValue(new Error('no codec'));
  await call.entering.press();
  expect(call.is.state.phase.kind).toBe('called');
  expect(call.is.state.enterRefused).toEqual({ code: 'MEDIA_UNAVAILABLE' });
});

test('a press while the connection is away goes out with it, once', async () => {
  call.is.stand({ signalling: 'down' });
  answers = [new NoAnswer()];
  await call.entering.press();
  await call.entering.press();
  expect(call.is.state.phase).toMatchObject({ kind: 'reconnecting', isEntering: true });
  call.is.stand({ signalling: 'up' });
  void call.entering.resume();
  expect(new Set(sent).size).toBe(1);
  expect(sent).toHaveLength(2);
  expect(call.is.state.phase.kind).toBe('entering');
});

test.each([
  ['lost the room for 84 s comes back by itself', 'room', 84_000, 1],
  ['was away for longer than a phone stays in one hand waits at the door', 'room', 301_000, 0],
  ['never was in the room waits at the door', 'called', 1_000, 0],
] as const)('a page that %s', (_, place, awayForMs, times) => {
  vi.useFakeTimers({ toFake: ['Date'] });
  call.is.stand({ place, signalling: 'down' });
  vi.advanceTimersByTime(awayForMs);
  call.entering.returnTo(SNAPSHOT);
  call.is.stand({ place: 'called', signalling: 'up' });
  void call.entering.resume();
  expect(sent).toHaveLength(times);
  expect(call.is.state.phase.kind).toBe(times === 1 ? 'entering' : 'called');
});
