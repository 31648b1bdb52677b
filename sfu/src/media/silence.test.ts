import { expect, test } from 'vitest';
import { Silence } from './silence.ts';

const sending = { isSending: true, isWatching: true };
const watching = { isSending: false, isWatching: true };
const idle = { isSending: false, isWatching: false };

test('who sends is silent after 1.5 s without a byte, told once', () => {
  const silence = new Silence(0);
  expect(silence.note({ bytes: 100, ...sending }, 0)).toBeNull();
  expect(silence.note({ bytes: 100, ...sending }, 1_499)).toBeNull();
  expect(silence.note({ bytes: 100, ...sending }, 1_600)).toEqual({ kind: 'silent', ms: 1_600 });
  expect(silence.note({ bytes: 100, ...sending }, 2_100)).toBeNull();
  expect(silence.note({ bytes: 101, ...sending }, 2_600)).toEqual({ kind: 'heard' });
  expect(silence.note({ bytes: 102, ...sending }, 3_100)).toBeNull();
});

test('who only watches is given time for a report, who does neither for a STUN check', () => {
  const viewer = new Silence(0);
  expect(viewer.note({ bytes: 0, ...watching }, 2_900)).toBeNull();
  expect(viewer.note({ bytes: 0, ...watching }, 3_000)).toEqual({ kind: 'silent', ms: 3_000 });
  const waiter = new Silence(0);
  expect(waiter.note({ bytes: 0, ...idle }, 5_900)).toBeNull();
  expect(waiter.note({ bytes: 0, ...idle }, 6_000)).toEqual({ kind: 'silent', ms: 6_000 });
});
