import { describe, expect, it } from 'vitest';
import { type Command, moveTo } from '../../src/platform/aggregate/change.ts';
import { createAggregate } from '../../src/platform/aggregate/create.ts';
import { type WritePorts, writeAggregate } from '../../src/platform/aggregate/write.ts';
import { newId } from '../../src/platform/ids.ts';
import { KeyedQueue } from '../../src/platform/keyed-queue.ts';
import type { Database } from '../../src/platform/mongo/database.ts';
import { DuplicateKeyError } from '../../src/platform/mongo/duplicate-key.ts';
import { ManualClock } from '../harness/clock.ts';
import { useDatabase } from '../harness/database.ts';
import { LAMP_TABLE, type Lamp, type LampEvent, lampModel } from './sample-aggregate.ts';

const SCOPE = { institutionId: 'inst-1' };
const clock = new ManualClock();
const test = useDatabase();

const portsOf = (): WritePorts => ({ clock, queue: new KeyedQueue(), nudge: () => undefined });
const command = (id = newId(), actor = 'anna'): Command => ({ requestId: id, actor: { kind: 'staff', id: actor } });

async function makeLamp(ports: WritePorts, by = command(), socket = newId()): Promise<Lamp> {
  const lamps = test.db.in(SCOPE, lampModel);
  const made = await createAggregate(ports, lamps, by, {
    table: LAMP_TABLE,
    event: 'make',
    build: (own): Lamp => ({ ...own, flashes: 0, note: 'new', socket }),
    due: [{ kind: 'warm', at: new Date(clock.now().getTime() + 60_000) }],
  });
  return made.doc;
}

const send = (ports: WritePorts, database: Database, id: string, event: LampEvent, by: Command) =>
  writeAggregate(ports, database.in(SCOPE, lampModel), id, by, lamp => moveTo(LAMP_TABLE, lamp, event));

describe('guarded write', () => {
  it('writes state, history and timers together', async () => {
    const lamp = await makeLamp(portsOf());
    const { doc } = await writeAggregate(
      portsOf(),
      test.db.in(SCOPE, lampModel),
      lamp._id,
      command('r-1'),
      (old, now) =>
        moveTo(LAMP_TABLE, old, 'switchOn', {
          reason: 'dark',
          set: { note: undefined, flashes: 7 },
          due: { cancel: ['warm'], add: [{ kind: 'dim', at: new Date(now.getTime() + 1000) }] },
        }),
    );
    const stored = await test.db.in(SCOPE, lampModel).getById(lamp._id);
    expect(stored).toEqual(JSON.parse(JSON.stringify(doc), reviveDates));
    expect(stored).toMatchObject({ v: 2, status: 'on', flashes: 7 });
    expect(stored).not.toHaveProperty('note');
    expect(stored.due.map(entry => entry.key)).toEqual([`${lamp._id}:2:dim`]);
    expect(stored.nextDueAt).toEqual(stored.due[0]?.at);
    expect(stored.history[1]).toMatchObject({ seq: 2, event: 'switchOn', from: 'off', to: 'on', reason: 'dark' });
  });

  it('decides on what somebody has just read, and anew when it has changed since', async () => {
    const seen = await makeLamp(portsOf());
    const lamps = test.db.in(SCOPE, lampModel);
    const on = command();
    const press = (event: LampEvent, by: Command) =>
      writeAggregate(portsOf(), lamps, seen._id, by, lamp => moveTo(LAMP_TABLE, lamp, event), seen);
    expect((await press('switchOn', on)).doc).toMatchObject({ v: 2, status: 'on' });
    // What is seen is past by now: refused by it, possible in truth; possible by it, refused in truth; done already.
    expect((await press('switchOff', command())).doc).toMatchObject({ v: 3, status: 'off' });
    await press('break', command());
    await expect(press('switchOn', command())).rejects.toMatchObject({ code: 'INVALID_STATE' });
    expect(await press('switchOn', on)).toMatchObject({ isRepeated: true });
    expect((await lamps.getById(seen._id)).history.map(({ event }) => event)).toEqual([
      ...['make', 'switchOn', 'switchOff', 'break'],
    ]);
  });

  it('lets exactly one of fifty servers take a step that only one can take', async () => {
    const lamp = await makeLamp(portsOf());
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, () => send(portsOf(), test.db, lamp._id, 'switchOn', command())),
    );
    expect(results.filter(result => result.status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'INVALID_STATE' });
    }
    const stored = await test.db.in(SCOPE, lampModel).getById(lamp._id);
    expect(stored.history).toHaveLength(2);
  });

  it('loses none of fifty steps that all can be taken, inside one server', async () => {
    const ports = portsOf();
    const lamp = await makeLamp(ports);
    await send(ports, test.db, lamp._id, 'switchOn', command());
    await Promise.all(Array.from({ length: 50 }, () => send(ports, test.db, lamp._id, 'flash', command())));
    const stored = await test.db.in(SCOPE, lampModel).getById(lamp._id);
    expect(stored.history.map(entry => entry.seq)).toEqual(Array.from({ length: 52 }, (_, index) => index + 1));
  });

  it('does a command sent twice once, and gives the same answer', async () => {
    const lamp = await makeLamp(portsOf());
    const by = command();
    const [one, two] = await Promise.all([
      send(portsOf(), test.db, lamp._id, 'switchOn', by),
      send(portsOf(), test.db, lamp._id, 'switchOn', by),
    ]);
    expect([one.isRepeated, two.isRepeated].toSorted()).toEqual([false, true]);
    expect(one.doc.history).toHaveLength(2);
    expect(two.doc.status).toBe('on');
  });

  it('takes the same id of somebody else for another command', async () => {
    const lamp = await makeLamp(portsOf());
    await send(portsOf(), test.db, lamp._id, 'switchOn', command());
    const by = command();
    await send(portsOf(), test.db, lamp._id, 'flash', by);
    const { isRepeated, doc } = await send(portsOf(), test.db, lamp._id, 'flash', command(by.requestId, 'other'));
    expect(isRepeated).toBe(false);
    expect(doc.history.slice(-2).map(entry => entry.by.id)).toEqual(['anna', 'other']);
  });

  it('tells the present state when the step is no longer legal', async () => {
    const lamp = await makeLamp(portsOf());
    await send(portsOf(), test.db, lamp._id, 'break', command());
    await expect(send(portsOf(), test.db, lamp._id, 'switchOn', command())).rejects.toMatchObject({
      code: 'INVALID_STATE',
      details: { kind: 'lamp', status: 'broken', event: 'switchOn' },
    });
  });

  it('does not see another institution', async () => {
    const lamp = await makeLamp(portsOf());
    const foreign = test.db.in({ institutionId: 'inst-2' }, lampModel);
    const attempt = writeAggregate(portsOf(), foreign, lamp._id, command(), old => moveTo(LAMP_TABLE, old, 'break'));
    await expect(attempt).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('creation', () => {
  it('sent fifty times makes one document', async () => {
    const by = command();
    const made = await Promise.all(Array.from({ length: 50 }, () => makeLamp(portsOf(), by, newId())));
    expect(new Set(made.map(lamp => lamp._id)).size).toBe(1);
    expect(await test.db.in(SCOPE, lampModel).count({ createdByRequest: by.requestId })).toBe(1);
  });

  it('names the index that refuses', async () => {
    const lamp = await makeLamp(portsOf());
    const error: unknown = await makeLamp(portsOf(), command(), lamp.socket).catch(reason => reason);
    expect(error).toBeInstanceOf(DuplicateKeyError);
    expect(error).toHaveProperty('fields', ['socket']);
  });
});

function reviveDates(_key: string, value: unknown): unknown {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value) : value;
}
