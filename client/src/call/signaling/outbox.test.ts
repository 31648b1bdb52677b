import { expect, test } from 'vitest';
import { NoAnswer, Refused } from './failures.ts';
import { Outbox } from './outbox.ts';

test('an answered command is done once and not repeated by a flush', async () => {
  const outbox = new Outbox();
  let sent = 0;
  const outcome = await outbox.send(async () => {
    sent += 1;
  });
  outbox.flush();
  expect(outcome).toEqual({ ok: true });
  expect(sent).toBe(1);
});

test('a command without an answer goes out again after the next join, with the same request', async () => {
  const outbox = new Outbox();
  const seen: string[] = [];
  const outcome = outbox.send(async () => {
    seen.push('r1');
    if (seen.length === 1) throw new NoAnswer();
  });
  await Promise.resolve();
  await Promise.resolve();
  expect(seen).toEqual(['r1']);
  outbox.flush();
  expect(await outcome).toEqual({ ok: true });
  expect(seen).toEqual(['r1', 'r1']);
});

test('a flush while the first attempt is still under way does not send it twice', async () => {
  const outbox = new Outbox();
  let sent = 0;
  let answer: () => void = () => undefined;
  const outcome = outbox.send(() => {
    sent += 1;
    return new Promise<void>(resolve => {
      answer = resolve;
    });
  });
  outbox.flush();
  answer();
  expect(await outcome).toEqual({ ok: true });
  expect(sent).toBe(1);
});

test('a refusal is a value with the code of the server', async () => {
  const outcome = await new Outbox().send(() => Promise.reject(new Refused({ code: 'CITIZEN_SAID_NO' })));
  expect(outcome).toEqual({ ok: false, error: { code: 'CITIZEN_SAID_NO' } });
});

test('what still waits when the session ends gets its answer', async () => {
  const outbox = new Outbox();
  const outcome = outbox.send(() => Promise.reject(new NoAnswer()));
  await Promise.resolve();
  outbox.close({ code: 'INVALID_STATE' });
  expect(await outcome).toEqual({ ok: false, error: { code: 'INVALID_STATE' } });
});
