import { setImmediate } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Command, moveTo, type NewDue } from '../../src/platform/aggregate/change.ts';
import { createAggregate } from '../../src/platform/aggregate/create.ts';
import { type WritePorts, writeAggregate } from '../../src/platform/aggregate/write.ts';
import { MAX_TRIES } from '../../src/platform/due/back-off.ts';
import type { DueJob } from '../../src/platform/due/job.ts';
import { DueRunner } from '../../src/platform/due/runner.ts';
import { newId } from '../../src/platform/ids.ts';
import { KeyedQueue } from '../../src/platform/keyed-queue.ts';
import { ManualClock } from '../harness/clock.ts';
import { quietLog, useDatabase } from '../harness/database.ts';
import { LAMP_TABLE, type Lamp, lampModel } from './sample-aggregate.ts';

const test = useDatabase();
const command = (): Command => ({ requestId: newId(), actor: { kind: 'staff', id: 'anna' } });

/** A server of its own: runner, queue, clock shared with the other servers of the test. */
function makeServer(clock: ManualClock, giveUp: (job: DueJob) => void = () => undefined) {
  const runner = new DueRunner({
    database: test.db,
    clock,
    log: quietLog,
    giveUp: async (_collection, job) => giveUp(job),
  });
  const ports: WritePorts = { clock, queue: new KeyedQueue(), nudge: () => runner.nudge() };
  return { runner, ports };
}

/** An institution of its own for each test; only its entries count. */
async function makeLamp(ports: WritePorts, due: readonly NewDue[]): Promise<Lamp> {
  const { doc } = await createAggregate(ports, test.db.in({ institutionId: newId() }, lampModel), command(), {
    table: LAMP_TABLE,
    event: 'make',
    build: (own): Lamp => ({ ...own, flashes: 0, socket: newId() }),
    due,
  });
  return doc;
}

const read = (lamp: Lamp) => test.db.in(lamp, lampModel).getById(lamp._id);

describe('due runner', () => {
  it('runs effects at once, timers when their time has come, each once, in the order of their time', async () => {
    const clock = new ManualClock();
    const { runner, ports } = makeServer(clock);
    const ran: string[] = [];
    for (const kind of ['first', 'second', 'later']) {
      runner.handle(lampModel, kind, async job => void ran.push(`${job.entry.kind} ${job.entry.key}`));
    }
    const at = clock.now();
    const lamp = await makeLamp(ports, [
      { kind: 'second', at },
      { kind: 'first', at: new Date(at.getTime() - 1) },
      { kind: 'later', at: new Date(at.getTime() + 60_000) },
    ]);
    await runner.drain();
    expect(ran).toEqual([`first ${lamp._id}:1:first`, `second ${lamp._id}:1:second`]);
    clock.advance(59_999);
    await runner.drain();
    expect(ran).toHaveLength(2);
    clock.advance(1);
    await runner.drain();
    expect(ran).toHaveLength(3);
    expect(await read(lamp)).toMatchObject({ due: [], nextDueAt: null, claimedUntil: null });
  });

  it('lets one of five servers have each of twenty documents', async () => {
    const clock = new ManualClock();
    const servers = Array.from({ length: 5 }, () => makeServer(clock));
    const ran: string[] = [];
    for (const { runner } of servers) {
      runner.handle(lampModel, 'once', async job => {
        await setImmediate();
        ran.push(job.entry.key);
      });
    }
    const [one] = servers;
    if (!one) throw new Error('no server');
    const lamps = await Promise.all(
      Array.from({ length: 20 }, () => makeLamp(one.ports, [{ kind: 'once', at: clock.now() }])),
    );
    await Promise.all(servers.map(({ runner }) => runner.drain()));
    expect(ran.toSorted()).toEqual(lamps.map(lamp => `${lamp._id}:1:once`).toSorted());
  });

  it('repeats with the same key what a dead server had begun, once its claim is over', async () => {
    const clock = new ManualClock();
    const dead = makeServer(clock);
    const keys: string[] = [];
    const died = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    dead.runner.handle(lampModel, 'effect', async job => {
      keys.push(job.entry.key);
      begun.resolve();
      await died.promise;
      throw new Error('the process is gone');
    });
    const lamp = await makeLamp(dead.ports, [{ kind: 'effect', at: clock.now() }]);
    const hanging = dead.runner.drain();
    await begun.promise;

    const other = makeServer(clock);
    other.runner.handle(lampModel, 'effect', async job => void keys.push(job.entry.key));
    await other.runner.drain();
    expect(keys).toHaveLength(1);
    clock.advance(30_000);
    await other.runner.drain();
    expect(keys).toEqual([`${lamp._id}:1:effect`, `${lamp._id}:1:effect`]);
    expect(await read(lamp)).toMatchObject({ due: [], nextDueAt: null });
    died.resolve();
    await hanging;
    expect(await read(lamp)).toMatchObject({ due: [], nextDueAt: null });
  });

  it('a handler that writes the same document and adds work loses nothing and runs nothing twice', async () => {
    const clock = new ManualClock();
    const { runner, ports } = makeServer(clock);
    const ran: string[] = [];
    runner.handle(lampModel, 'light', async job => {
      ran.push('light');
      await writeAggregate(ports, test.db.in(job.scope, lampModel), job.id, job.command, (old, now) =>
        moveTo(LAMP_TABLE, old, 'switchOn', { due: { cancel: ['never'], add: [{ kind: 'tell', at: now }] } }),
      );
    });
    runner.handle(lampModel, 'tell', async () => void ran.push('tell'));
    runner.handle(lampModel, 'never', async () => void ran.push('never'));
    const at = clock.now();
    const lamp = await makeLamp(ports, [
      { kind: 'light', at: new Date(at.getTime() - 1) },
      { kind: 'never', at },
    ]);
    await runner.drain();
    expect(ran).toEqual(['light', 'tell']);
    expect(await read(lamp)).toMatchObject({ status: 'on', v: 2, due: [], nextDueAt: null, claimedUntil: null });
  });

  it('backs off after a failure and hands over to a technician after the last try', async () => {
    const clock = new ManualClock();
    const givenUp: string[] = [];
    const { runner, ports } = makeServer(clock, job => givenUp.push(job.entry.key));
    let tries = 0;
    runner.handle(lampModel, 'fails', async () => {
      tries += 1;
      throw new Error('no');
    });
    const lamp = await makeLamp(ports, [{ kind: 'fails', at: clock.now() }]);
    await runner.drain();
    expect((await read(lamp)).due).toMatchObject([{ tries: 1, at: new Date(clock.now().getTime() + 1000) }]);
    for (let round = 1; round < MAX_TRIES; round++) {
      clock.advance(600_000);
      await runner.drain();
    }
    expect(tries).toBe(MAX_TRIES);
    expect(givenUp).toEqual([`${lamp._id}:1:fails`]);
    expect(await read(lamp)).toMatchObject({ due: [], nextDueAt: null });
  });

  it('stop waits for the handler that runs, and takes nothing new', async () => {
    const clock = new ManualClock();
    const { runner, ports } = makeServer(clock);
    onTestFinished(() => runner.stop());
    const begun = Promise.withResolvers<void>();
    const mayEnd = Promise.withResolvers<void>();
    const ran: string[] = [];
    runner.handle(lampModel, 'slow', async () => {
      begun.resolve();
      await mayEnd.promise;
      ran.push('slow');
    });
    runner.start();
    await makeLamp(ports, [{ kind: 'slow', at: clock.now() }]);
    await begun.promise;
    const stopped = runner.stop();
    await makeLamp(ports, [{ kind: 'slow', at: clock.now() }]);
    mayEnd.resolve();
    await stopped;
    expect(ran).toEqual(['slow']);
    expect(await test.db.across(lampModel, 'verifier').count({ nextDueAt: clock.now() })).toBe(1);
  });
});
