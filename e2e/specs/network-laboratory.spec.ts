import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Star, whyNoStar } from '../harness/network/star.ts';
import { tcpRoundTripMs } from '../harness/network/tcp-round-trip.ts';
import { echoes, UdpEcho } from '../harness/network/udp-echo.ts';

const reason = whyNoStar();
/** Two cores that are busy with other specs hold packets up too. */
const LATE_MS = 60;

/** What the other specs say of networks is true only as far as this is. */
describe.skipIf(reason)(`the network laboratory${reason ? ` (left out: ${reason})` : ''}`, () => {
  const web = createServer(socket => socket.end());
  let star: Star;
  let echo: UdpEcho;
  let webPort = 0;

  beforeAll(async () => {
    star = await Star.start(['near', 'far']);
    echo = await UdpEcho.open(star.hub);
    web.listen(0, star.hub);
    await once(web, 'listening');
    const address = web.address();
    webPort = address && typeof address === 'object' ? address.port : 0;
  });

  afterEach(async () => {
    await near().clear();
  });

  afterAll(async () => {
    web.close();
    await echo?.[Symbol.asyncDispose]();
    await star?.[Symbol.asyncDispose]();
  });

  const near = () => star.arm('near');
  const sent = (options?: Parameters<typeof echoes>[3]) => echoes(near(), star.hub, echo.port, options);

  it('adds the delay of both directions, to datagrams and to connections, and to one arm only', async () => {
    await near().set({ delayMs: 40 });
    const { roundTripsMs } = await sent();
    expect(Math.min(...roundTripsMs)).toBeGreaterThanOrEqual(80);
    expect(Math.min(...roundTripsMs)).toBeLessThan(80 + LATE_MS);
    expect(await tcpRoundTripMs(near(), star.hub, webPort)).toBeGreaterThanOrEqual(80);
    expect(await tcpRoundTripMs(star.arm('far'), star.hub, webPort)).toBeLessThan(LATE_MS);
  });

  it('spreads by jitter without changing the order', async () => {
    await near().set({ delayMs: 30, jitterMs: 30 }, 'up');
    const { roundTripsMs } = await sent({ count: 60 });
    expect(roundTripsMs).toHaveLength(60);
    expect(Math.max(...roundTripsMs) - Math.min(...roundTripsMs)).toBeGreaterThan(10);
  });

  it('loses what it was told to, single and in bursts', async () => {
    await near().set({ lossPercent: 20 }, 'up');
    const single = await sent({ count: 600, everyMs: 1 });
    expect(single.roundTripsMs.length / single.sent).toBeGreaterThan(0.72);
    expect(single.roundTripsMs.length / single.sent).toBeLessThan(0.88);
    await near().set({ lossBurst: 5 }, 'up');
    const burst = await sent({ count: 600, everyMs: 1 });
    expect(burst.roundTripsMs.length / burst.sent).toBeGreaterThan(0.6);
    expect(burst.roundTripsMs.length / burst.sent).toBeLessThan(0.95);
  });

  it('lets through as much as the rate allows', async () => {
    await near().set({ rateKbps: 400, queueMs: 200 }, 'up');
    const { kbps, roundTripsMs } = await sent({ count: 100, everyMs: 5, bytes: 1_000 });
    expect(kbps).toBeGreaterThan(250);
    expect(kbps).toBeLessThan(450);
    expect(Math.max(...roundTripsMs)).toBeLessThan(250 + LATE_MS);
  });

  it('is silent while cut, and goes on when mended', async () => {
    await near().cut();
    expect((await sent()).roundTripsMs).toEqual([]);
    await near().mend();
    expect((await sent()).roundTripsMs).toHaveLength(20);
  });

  it('lets nothing pass by a blocked port while others pass', async () => {
    await near().block('udp', echo.port);
    expect((await sent()).roundTripsMs).toEqual([]);
    expect(await tcpRoundTripMs(near(), star.hub, webPort)).toBeLessThan(LATE_MS);
    await near().pass('udp', echo.port);
    expect((await sent()).roundTripsMs).toHaveLength(20);
  });

  it('gives an arm another address, under which it is reached at once', async () => {
    const before = near().address;
    await near().changeAddress();
    expect(near().address).not.toBe(before);
    expect((await sent()).roundTripsMs).toHaveLength(20);
    expect(await near().output('ip', ['-4', '-o', 'address'])).not.toContain(`${before}/`);
  });

  it('has no network while the cable is out', async () => {
    await near().unplug();
    expect((await sent()).roundTripsMs).toEqual([]);
    await near().plug();
    expect((await sent()).roundTripsMs).toHaveLength(20);
  });

  it('refuses what it does not know', async () => {
    await expect(near().block('udp', Number.NaN)).rejects.toThrow('the star answers «no:');
  });
});
