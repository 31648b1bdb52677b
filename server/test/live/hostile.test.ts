import { ROUTER_CAPABILITIES } from '@priyom/shared/media/router-capabilities';
import { describe, expect, it } from 'vitest';
import { auditEventsModel } from '../../src/audit/model.ts';
import { newId } from '../../src/platform/ids.ts';
import { errorCode } from '../harness/browser.ts';
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

  it('who of the staff knocks at a session that is not theirs is on record', async () => {
    const booked = await meetingAtTen(live);
    const colleague = await booked.hire(['specialist']);
    const page = await Page.open(colleague.browser, 'staff');
    expect(await page.refused('session:join', page.joinParams(booked.id))).toBe('FORBIDDEN');
    const about = { 'subject.id': booked.id, 'actor.id': colleague.staffId };
    const [entry] = await live.it.foundation.database.in(booked.scope, auditEventsModel).find(about);
    expect(entry).toMatchObject({ action: 'session:join', subject: { kind: 'consultation' }, result: 'FORBIDDEN' });
  });

  it('a role without the right to papers is refused before anything is looked up', async () => {
    const booked = await meetingAtTen(live);
    const { browser } = await booked.hire(['administrator']);
    for (const papers of ['protocols', 'register']) {
      expect(await errorCode(await browser.get(`/api/consultations/${booked.id}/${papers}`))).toBe('FORBIDDEN');
    }
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
