import { expect, test } from 'vitest';
import { decideRecovery, isPathLost, isWorthKeeping, type PathState, type RecoveryState } from './decide.ts';

const BOTH_SEE = { receivesVideo: true, receivesAudio: true, sendsVideo: true };
const SENDS_ONLY = { receivesVideo: false, receivesAudio: false, sendsVideo: true };
const VOICE_ONLY = { receivesVideo: false, receivesAudio: true, sendsVideo: false };
const ALONE = { receivesVideo: false, receivesAudio: false, sendsVideo: false };

function path(changes: Partial<PathState>): PathState {
  return {
    send: 'connected',
    recv: 'connected',
    hasBeenConnected: true,
    ageMs: 60_000,
    silentMs: 0,
    deafMs: 0,
    unheardMs: 0,
    expectation: BOTH_SEE,
    ...changes,
  };
}

function lost(changes: Partial<RecoveryState>): RecoveryState {
  return {
    isLost: true,
    isSignallingUp: true,
    restarts: 0,
    sinceRestartMs: null,
    lostForMs: 0,
    random: 0.5,
    ...changes,
  };
}

test('while one’s own picture goes out, a second without any byte back is a loss', () => {
  expect(isPathLost(path({ silentMs: 900 }))).toBe(false);
  expect(isPathLost(path({ silentMs: 1_100 }))).toBe(true);
});

test('the pauses of a voice with DTX are no loss, and neither is the other person’s own loss at first', () => {
  expect(isPathLost(path({ silentMs: 2_600, expectation: VOICE_ONLY }))).toBe(false);
});

test('alone and muted, silence says nothing: only the browser’s state does', () => {
  expect(isPathLost(path({ silentMs: 60_000, expectation: ALONE }))).toBe(false);
  expect(isPathLost(path({ send: 'disconnected', expectation: ALONE }))).toBe(true);
});

test('a transport that the browser calls disconnected or failed is a loss, whatever still arrives', () => {
  expect(isPathLost(path({ recv: 'disconnected' }))).toBe(true);
  expect(isPathLost(path({ send: 'failed' }))).toBe(true);
});

test('a first connection over a long way is late, not lost; after ten seconds it is', () => {
  const connecting = { send: 'connecting', hasBeenConnected: false, silentMs: 9_000 } as const;
  expect(isPathLost(path({ ...connecting, ageMs: 9_000 }))).toBe(false);
  expect(isPathLost(path({ ...connecting, ageMs: 10_500 }))).toBe(true);
});

test('after an ICE restart the path lives again only when something arrives', () => {
  expect(isPathLost(path({ recv: 'connecting', silentMs: 800 }))).toBe(true);
  expect(isPathLost(path({ recv: 'connecting', silentMs: 100 }))).toBe(false);
});

test('what the sfu answers to one’s own picture does not hide that nobody else is seen or heard', () => {
  expect(isPathLost(path({ silentMs: 100, deafMs: 3_400 }))).toBe(false);
  expect(isPathLost(path({ silentMs: 100, deafMs: 3_600 }))).toBe(true);
  expect(isPathLost(path({ silentMs: 100, deafMs: 3_600, expectation: SENDS_ONLY }))).toBe(false);
});

test('what comes from others does not hide that one’s own picture arrives nowhere', () => {
  expect(isPathLost(path({ silentMs: 0, unheardMs: 2_400 }))).toBe(false);
  expect(isPathLost(path({ silentMs: 0, unheardMs: 2_600 }))).toBe(true);
  expect(isPathLost(path({ silentMs: 0, unheardMs: 60_000, expectation: VOICE_ONLY }))).toBe(false);
});

test('a transport that was never needed is no loss', () => {
  expect(isPathLost(path({ send: 'new', silentMs: 0 }))).toBe(false);
});

test('the first ICE restart goes at once', () => {
  expect(decideRecovery(lost({}))).toBe('restartIce');
});

test('without a socket there is nothing to do until it is back', () => {
  expect(decideRecovery(lost({ isSignallingUp: false }))).toBe('nothing');
});

test('restarts get rarer, then the peer is built anew', () => {
  expect(decideRecovery(lost({ restarts: 1, sinceRestartMs: 1_500 }))).toBe('nothing');
  expect(decideRecovery(lost({ restarts: 1, sinceRestartMs: 2_000 }))).toBe('restartIce');
  expect(decideRecovery(lost({ restarts: 3, sinceRestartMs: 3_000 }))).toBe('nothing');
  expect(decideRecovery(lost({ restarts: 3, sinceRestartMs: 4_000 }))).toBe('restartIce');
  expect(decideRecovery(lost({ restarts: 4, sinceRestartMs: 1_000, lostForMs: 9_000 }))).toBe('nothing');
  expect(decideRecovery(lost({ restarts: 4, sinceRestartMs: 4_000, lostForMs: 12_000 }))).toBe('rejoin');
});

test('nothing is restarted while the path lives', () => {
  expect(decideRecovery(lost({ isLost: false, sinceRestartMs: 60_000 }))).toBe('nothing');
});

test('a short loss keeps its transports; after a long one their senders would creep for half a minute', () => {
  expect(isWorthKeeping(0)).toBe(true);
  expect(isWorthKeeping(3_000)).toBe(true);
  expect(isWorthKeeping(20_000)).toBe(false);
});
