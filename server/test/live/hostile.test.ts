import { ROUTER_CAPABILITIES } from '@priyom/shared/media/router-capabilities';
import { describe, expect, it } from 'vitest';
import { newId } from '../../src/platform/ids.ts';
import { anotherMeeting, bothHere, guestPage, meetingAtTen, renew, TEN, useLive } from './house.ts';
import { Page } from './page.ts';
import { waitUntil } from './wait-until.ts';

const live = useLive({ graceMs: 300 });
const MAX_SOCKETS = 40;

const connectionOf = (page: Page) =>
  page.snapshot?.participants.find(({ role }) => role === 'citizen')?.connection ?? 'nowhere';

describe('sockets of a hostile or unlucky browser', () => {
  it('a guest whose network breaks while they join is not shown as present for ever', async () => {
    const booked = await meetingAtTen(live);
    const lead = await Page.open(booked.lead.browser, 'staff');
    await lead.join(booked.id);
    const guest = await guestPage(booked);
    await guest.askAndBreakOff('session:join', guest.joinParams(booked.id));
    await lead.sees(
      one => one.participants.some(({ role, status }) => role === 'citizen' && status === 'waiting'),
      'them',
    );
    await lead.sees(
      one => one.participants.some(({ role, status }) => role === 'citizen' && status === 'left'),
      `that they are gone; they are ${connectionOf(lead)}`,
    );
  });

  it('one socket is in one session: joining another one leaves the first', async () => {
    const booked = await meetingAtTen(live);
    const { lead } = await bothHere(booked);
    const later = await anotherMeeting(live, booked, TEN.slice(0, 10), '12:00');
    await renew(booked.lead);
    await lead.join(later.id);
    await waitUntil(async () => {
      const doc = await booked.read();
      const status = doc.participants.find(({ id }) => id === 'lead')?.status;
      return status === 'left' ? null : `the lead of the first session is ${status}`;
    });
  });

  it('a log-in or a browser has no more sockets than tabs', async () => {
    const booked = await meetingAtTen(live);
    const [first] = booked.guests;
    if (!first) throw new Error('no guest');
    const open = await Promise.all(Array.from({ length: MAX_SOCKETS }, () => Page.open(first.browser, 'guest')));
    await expect(Page.open(first.browser, 'guest')).rejects.toMatchObject({ data: { code: 'RATE_LIMITED' } });
    open[0]?.breakOff();
    await waitUntil(async () => {
      const page = await Page.open(first.browser, 'guest').catch(() => null);
      return page ? null : 'no room for another socket yet';
    });
    for (const page of open) page.breakOff();
  });

  it('unknown names, wrong types and operators are refused and the socket stays', async () => {
    const booked = await meetingAtTen(live);
    const guest = await guestPage(booked);
    const deep = JSON.parse(`${'['.repeat(1000)}${']'.repeat(1000)}`);
    for (const wrong of [
      null,
      5,
      'x',
      [],
      deep,
      { $gt: 1 },
      JSON.parse('{"__proto__":{"a":1}}'),
      { consultationId: [] },
    ]) {
      expect(await guest.refusedRaw('session:join', wrong)).toBe('VALIDATION');
    }
    for (const name of ['__proto__', 'constructor', 'toString', '']) {
      expect(await guest.refusedRaw(name, { rtpCapabilities: ROUTER_CAPABILITIES, requestId: newId() })).toBe(
        'VALIDATION',
      );
    }
    expect(guest.isConnected).toBe(true);
  });
});
