import { describe, expect, it } from 'vitest';
import { newId } from '../../src/platform/ids.ts';
import { guestPage, meetingAtTen, renew, running, useLive } from './house.ts';
import { Page } from './page.ts';
import { waitUntil } from './wait-until.ts';

const live = useLive({ graceMs: 1_500 });

describe('a server that starts while sessions go on', () => {
  it('expects everybody back; who does not come within the grace is lost', async () => {
    const booked = await meetingAtTen(live);
    const { lead } = await running(booked);
    await live.restart();
    lead.browser.moveTo(live.it.base);
    await lead.reconnect();
    expect((await lead.join(booked.id)).snapshot).toMatchObject({ stage: 'room', status: 'running' });
    expect(lead.snapshot?.participants.find(({ id }) => id === 'party-0')?.connection).toBe('interrupted');
    await lead.sees(one => one.participants.some(({ leftHow }) => leftHow === 'lost'), 'the guest lost');
  });

  it('ends at the cap what an earlier process had begun', async () => {
    const booked = await meetingAtTen(live);
    await running(booked);
    await live.restart();
    live.clock.advance(60 * 60_000);
    live.it.foundation.runner.nudge();
    await waitUntil(async () => ((await booked.read()).outcome?.kind === 'cap' ? null : 'it has not ended'));
  });

  it('ends what its time passed of while no server ran', async () => {
    const booked = await meetingAtTen(live);
    await running(booked);
    await live.restart('crash', { meanwhile: () => live.clock.advance(60 * 60_000) });
    await waitUntil(async () => ((await booked.read()).outcome?.kind === 'cap' ? null : 'it has not ended'));
  });

  it('tells pages that it goes, and loses nobody by going', async () => {
    const booked = await meetingAtTen(live);
    const { guest } = await running(booked);
    await live.restart('stop');
    expect(guest.told['server:draining']).toHaveLength(1);
    const events = (await booked.read()).history.map(({ event }) => event);
    expect(events).not.toContain('participant.lost');
  });
});

describe('an appointment that changes while somebody waits', () => {
  it('cancelled: the waiting person sees the end', async () => {
    const booked = await meetingAtTen(live);
    const guest = await guestPage(booked);
    await guest.join(booked.id);
    const path = `/api/appointments/${booked.id}/cancel`;
    const answer = await booked.lead.browser.post(path, { requestId: newId(), reason: 'Специалист заболел' });
    expect(answer.status).toBe(200);
    await guest.sees(one => one.status === 'abandoned' && one.stage === 'over', 'the end');
  });

  it('moved: the waiting person sees the new time', async () => {
    const booked = await meetingAtTen(live);
    await renew(booked.lead);
    const lead = await Page.open(booked.lead.browser, 'staff');
    await lead.do('desk:subscribe', {});
    const guest = await guestPage(booked);
    await guest.join(booked.id);
    const move = { requestId: newId(), date: '2037-11-26', time: '11:00', minutes: 30, reason: 'Обед раньше' };
    const answer = await booked.lead.browser.post(`/api/appointments/${booked.id}/move`, move);
    expect(answer.status).toBe(200);
    await guest.sees(one => one.plannedStartAt === '2037-11-26T08:00:00.000Z', 'the new time');
    expect(guest.snapshot).toMatchObject({ plannedMinutes: 30, stage: 'waiting' });
  });
});
