import { describe, expect, it } from 'vitest';
import { newId } from '../../src/platform/ids.ts';
import { meetingAtTen, running, useLive } from './house.ts';
import { waitUntil } from './wait-until.ts';

const live = useLive();
const MINUTE = 60_000;

describe('the time of a session (D17, regulation 004)', () => {
  it('begins by itself when both sides are in, and ends sixty minutes later by the policy', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await running(booked);
    const { startedAt, endsAt, capMinutes } = await guest.sees(one => one.status === 'running', 'the session running');
    expect(capMinutes).toBe(60);
    expect(Date.parse(endsAt ?? '') - Date.parse(startedAt ?? '')).toBe(60 * MINUTE);
    expect(lead.snapshot?.endsAt).toBe(endsAt);
  });

  it('is ended by the server at the cap, and everything follows', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await running(booked);
    live.clock.advance(59 * MINUTE);
    live.it.foundation.runner.nudge();
    await guest.hears('time:warning');
    expect((await booked.read()).status).toBe('running');
    live.clock.advance(MINUTE);
    live.it.foundation.runner.nudge();
    await lead.sees(one => one.status === 'ended', 'the end');
    const last = await guest.sees(one => one.stage === 'over', 'the end');
    expect(last.ended).toMatchObject({ kind: 'cap', mayReturn: false });
    await waitUntil(async () => ((await booked.read()).due.length === 0 ? null : 'effects are left'));
    const doc = await booked.read();
    expect(doc.history.map(({ event }) => event)).toEqual([
      'open',
      'participant.enter',
      'participant.arrive',
      'participant.call',
      'participant.enter',
      'begin',
      'end',
    ]);
  });

  it('nothing a browser sends moves the end', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await running(booked);
    const { endsAt } = await booked.read();
    live.clock.advance(5 * MINUTE);
    await guest.do('mode:set', { requestId: newId(), mode: 'voice', cause: 'wish' });
    await guest.do('companion:set', { requestId: newId(), companions: [{ who: 'бабушка', relation: 'other' }] });
    await guest.do('chat:send', { clientKey: newId(), text: 'Ещё минутку!' });
    expect(await guest.refused('cap:suspend', { requestId: newId(), reason: 'хочу дольше' })).toBe('WRONG_STAGE');
    expect(await lead.refused('cap:resume', { requestId: newId() })).toBe('INVALID_STATE');
    guest.breakOff();
    await guest.reconnect();
    await guest.join(booked.id);
    expect((await booked.read()).endsAt).toEqual(endsAt);
    expect(guest.snapshot?.endsAt).toBe(endsAt?.toISOString());
  });
});
