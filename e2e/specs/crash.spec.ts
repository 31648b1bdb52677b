import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Conversation, converse } from '../actors/by-socket.ts';
import { booking } from '../fixtures/booking.ts';
import { house, PASSWORD } from '../fixtures/house.ts';
import { StaffApi } from '../harness/api.ts';
import { CountingProxy, type Trap } from '../harness/counting-proxy.ts';
import { LiveSocket } from '../harness/live-socket.ts';
import type { Write } from '../harness/op-msg.ts';
import { whyMediaGoOn, whyNotHeld, whyNotSettled } from '../harness/outcome.ts';
import { Stack } from '../harness/stack.ts';
import { StoredData } from '../harness/stored.ts';
import { waitUntil } from '../harness/wait-until.ts';

const SLOT_MS = 5 * 60_000;
const MINUTES = 4;
/** What a dead process was doing is free again after 30 s; then the next one does what is left. */
const TAKEN_UP_MS = 60_000;
/** After each single write is a command of its own (OPERATIONS); in one process crash.test.ts tries that in every run. */
const isEvery = process.env.EVERY_BREAK === '1';
const OPENS_SERIES = 'insert books';

/** Model §1, §3: a change and what follows from it are one write, so wherever the server dies nothing is lost or doubled. */
describe('kill -9 after each database write from the end of a session to its journal line', () => {
  let stack: Stack;
  let proxy: CountingProxy;
  let stored: StoredData;
  let anna: StaffApi;
  let petr: StaffApi;
  /** All sessions of each specialist, whatever happened to their server. */
  const held = new Map<StaffApi, string[]>();
  /** What an undisturbed end writes. */
  let whole: string[] = [];

  beforeAll(async () => {
    const openAllDay = house({ capMinutes: 30, checkRequired: false, opensBeforeMinutes: 24 * 60 });
    stack = await Stack.start([openAllDay], {
      between: async uri => {
        proxy = await CountingProxy.before(uri);
        return proxy.uri;
      },
    });
    stored = await StoredData.open(stack.mongoUri);
    anna = await StaffApi.signIn(stack.url, 'anna', PASSWORD);
    petr = await StaffApi.signIn(stack.url, 'petr', PASSWORD);
  });

  afterAll(async () => {
    await stored?.close();
    await stack?.stop();
    await proxy?.close();
  });

  async function meet(specialist: StaffApi): Promise<Conversation> {
    const before = held.get(specialist) ?? [];
    const notBefore = new Date((Math.ceil(Date.now() / SLOT_MS) + before.length) * SLOT_MS);
    const booked = await booking(specialist, { minutes: MINUTES, notBefore });
    const conversation = await converse(stack.url, specialist, booked);
    const { consultationId } = conversation;
    held.set(specialist, [...before, consultationId]);
    await waitUntil(() => whyNotSettled(stored, consultationId));
    return conversation;
  }

  /** The lead ends the session and the server dies at that write, if it comes to so many; then the next one starts. */
  async function endAndDie(
    { consultationId, lead, leave }: Conversation,
    at: number,
    counts = (write: Write): boolean => write.mentions(consultationId) || opensSeries(write),
  ): Promise<{ trap: Trap; press: Press }> {
    const trap = proxy.set({ at, counts, strike: () => stack.server.end('SIGKILL') });
    const press: Press = { requestId: crypto.randomUUID(), kind: 'done', ground: null, text: '' };
    lead.says('session:end', press);
    await waitUntil(async () => (trap.isSprung ? null : whyNotHeld(stored, consultationId, 1)));
    await trap.gone();
    proxy.disarm();
    leave();
    if (trap.isSprung) await stack.startServer();
    return { trap, press };
  }

  it('knows what an undisturbed end writes', async () => {
    const meeting = await meet(anna);
    expect(await stack.media()).toMatchObject({ rooms: 1 });
    whole = (await endAndDie(meeting, Number.POSITIVE_INFINITY)).trap.writes;
    await waitUntil(() => whyMediaGoOn(stack));
    expect(whole).toEqual(expect.arrayContaining([OPENS_SERIES, 'insert bookLines', 'update appointments']));
  });

  it('does a press that died before its first write when it is made again', async () => {
    const meeting = await meet(anna);
    const { consultationId } = meeting;
    const { press } = await endAndDie(meeting, 0);
    const lead = await LiveSocket.open(stack.url, 'staff', anna.cookie);
    await lead.join(consultationId);
    await lead.asks('session:end', press);
    await lead.sees(({ status }) => status === 'ended', 'the end');
    lead.close();
    await waitUntil(() => whyNotHeld(stored, consultationId, 1), { withinMs: TAKEN_UP_MS });
  });

  it('has the next server do what is left of an end that died after its first write', async () => {
    const meeting = await meet(anna);
    await endAndDie(meeting, 1);
    await waitUntil(() => whyNotHeld(stored, meeting.consultationId, 1), { withinMs: TAKEN_UP_MS });
    expect(await stack.verify()).toMatchObject({ ok: true });
  });

  // Every run starts a server anew and the last ones wait for a dead one's claim: a minute and more.
  it.runIf(isEvery)('has the next server bring every one of them to the same outcome', async () => {
    const again = whole.filter(write => write !== OPENS_SERIES);
    for (let at = 2; at <= again.length; ) {
      const { trap } = await endAndDie(await meet(anna), at);
      // What an earlier server left is taken up in between; when that was counted in, this write is tried anew.
      if (trap.writes.join() === again.slice(0, at).join()) at += 1;
    }
    const { trap: first } = await endAndDie(await meet(petr), 1, opensSeries);
    expect(first.writes).toEqual([OPENS_SERIES]);

    for (const id of [...held.values()].flat()) {
      await waitUntil(() => whyNotHeld(stored, id, 1), { withinMs: TAKEN_UP_MS });
    }
    await waitUntil(() => whyMediaGoOn(stack));
    for (const ids of held.values()) {
      const lines = await stored.all('bookLines', { 'subject.id': { $in: ids } });
      expect(lines.map(line => line.number).sort((one, other) => one - other)).toEqual(
        ids.map((_, index) => index + 1),
      );
    }
    expect(await stack.verify()).toMatchObject({ ok: true });
  });
});

/** Once for each specialist: the first line makes the book in which it stands. */
function opensSeries({ command, collection }: Write): boolean {
  return `${command} ${collection}` === OPENS_SERIES;
}

interface Press {
  requestId: string;
  kind: 'done';
  ground: null;
  text: string;
}
