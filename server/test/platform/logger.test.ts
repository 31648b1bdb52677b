import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { toAnswer } from '../../src/platform/http/wire-error.ts';
import { newId } from '../../src/platform/ids.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { useDatabase } from '../harness/database.ts';
import { lampModel } from './sample-aggregate.ts';

const test = useDatabase();

function capture() {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return { log: createLogger('debug', sink), text: () => lines.join('') };
}

describe('a log', () => {
  it('never carries personal data, secrets or words, wherever they stand in an entry', () => {
    const { log, text } = capture();
    const person = { id: 'c-1', name: 'Условная', phone: '+79123456789', pd: 'x1', text: 'помогите' };
    log.info({ citizen: person, body: { password: 'p4ss', deep: { token: 't0ken' } }, sdp: 'v=0' }, 'told');
    expect(text()).toContain('c-1');
    for (const word of ['Условная', '79123456789', 'x1', 'помогите', 'p4ss', 't0ken', 'v=0']) {
      expect(text()).not.toContain(word);
    }
  });

  it('tells where an unexpected error came from, not the values that the database and schemas choke on', async () => {
    const { log, text } = capture();
    const lamps = test.db.across(lampModel, 'set-up');
    const wrong: unknown = await lamps.findLoose({ flashes: 'Условная +79123456789' }).catch(error => error);
    const schema = z.object({ login: z.enum(['anna']) }).safeParse({ login: 'Условная' });
    for (const error of [wrong, schema.error]) {
      expect(error).toBeInstanceOf(Error);
      expect(toAnswer(error, log)).toMatchObject({ status: 500, error: { code: 'INTERNAL' } });
    }
    expect(text()).toContain('scoped-collection.ts');
    expect(text()).toContain('"paths":["login"]');
    expect(text()).not.toContain('Условная');
    expect(text()).not.toContain('79123456789');
  });
});

describe('ids', () => {
  it('are UUIDs of version 7 that sort in the order they were made', () => {
    const ids = Array.from({ length: 20_000 }, () => newId());
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual(ids);
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Math.abs(Number.parseInt((ids[0] ?? '').replaceAll('-', '').slice(0, 12), 16) - Date.now())).toBeLessThan(
      5000,
    );
  });
});
