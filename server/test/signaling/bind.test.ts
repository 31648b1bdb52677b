import { REQUESTS } from '@priyom/shared/signaling/requests';
import { expect, test } from 'vitest';
import { bindByStage, boundAt, on } from '../../src/signaling/bind.ts';
import { HANDLERS } from '../../src/signaling/handlers/all.ts';
import { PersonBuckets, TokenBuckets } from '../../src/signaling/token-buckets.ts';

const handlers = bindByStage(HANDLERS);
const names = (stage: keyof typeof handlers) => [...handlers[stage].keys()];

test('every request of the contract has one handler', () => {
  expect(HANDLERS.map(({ name }) => name).toSorted()).toEqual(Object.keys(REQUESTS).toSorted());
});

test('a missing or a second handler is found at start', () => {
  expect(() => bindByStage(HANDLERS.slice(1))).toThrow('session:join');
  expect(() => bindByStage([...HANDLERS, on('probe:stop', async () => ({}))])).toThrow('double');
});

test('in the waiting room no request of the room, of media or of the lead is bound', () => {
  const reached = names('waiting').filter(name =>
    /^(media:(?!connect|restartIce)|chat:send|mode:|cap:|session:end)/.test(name),
  );
  expect(reached).toEqual([]);
  expect(names('waiting')).not.toContain('waiting:enter');
  expect(names('called')).toContain('waiting:enter');
});

test('a device check has neither the waiting room nor the room', () => {
  expect(names('check').filter(name => name.startsWith('waiting:') || name.startsWith('media:p'))).toEqual([]);
  expect(names('check')).toContain('probe:start');
});

test('what is known but not bound is the wrong stage, what is unknown is invalid', () => {
  expect(() => boundAt(handlers, 'waiting', 'media:produce')).toThrow('WRONG_STAGE');
  expect(() => boundAt(handlers, 'lead', 'constructor')).toThrow('VALIDATION');
});

test('a token bucket lets a burst through, then as many as its rate', () => {
  const buckets = new TokenBuckets(new PersonBuckets());
  for (let sent = 0; sent < 15; sent++) buckets.take('chat:send', 1_000);
  expect(() => buckets.take('chat:send', 1_000)).toThrow('RATE_LIMITED');
  expect(() => buckets.take('chat:send', 2_000)).not.toThrow();
  expect(() => buckets.take('chat:send', 2_000)).toThrow('RATE_LIMITED');
  expect(() => buckets.take('media:view', 2_000)).not.toThrow();
});

test('a person has one allowance for all requests of all their sockets', () => {
  const person = new PersonBuckets();
  const sockets = [new TokenBuckets(person), new TokenBuckets(person)];
  const names = Object.keys(REQUESTS).flatMap(name => Array.from({ length: 15 }, () => name));
  const isTaken = (name: string, index: number): boolean => {
    try {
      sockets[index % 2]?.take(name, 1_000);
      return true;
    } catch {
      return false;
    }
  };
  const taken = names.filter(isTaken).length;
  expect(taken).toBeLessThan(names.length);
  expect(taken).toBeGreaterThan(300);
  expect(() => new TokenBuckets(person).take('nothing:known', 1_000)).toThrow('RATE_LIMITED');
});

test('who goes on after two hundred refusals is put out', () => {
  const person = new PersonBuckets();
  const noted = Array.from({ length: 201 }, () => person.noteRefusal(1_000));
  expect(noted.lastIndexOf(true)).toBe(199);
  expect(noted.at(-1)).toBe(false);
});
