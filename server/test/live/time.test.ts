import { describe, expect, it } from 'vitest';
import { newId } from '../../src/platform/ids.ts';
import { type Booked, bothHere, letIn, meetingAtTen, renew, running, useLive } from './house.ts';
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

  it('counts from the moment both met, also when the server comes to it later', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await bothHere(booked);
    await live.it.foundation.runner.stop();
    live.clock.advance(20 * MINUTE);
    const metAt = live.clock.now().toISOString();
    await renew(booked.lead);
    await letIn(lead, guest);
    live.clock.advance(5 * MINUTE);
    live.it.foundation.runner.start();
    const { startedAt, endsAt } = await guest.sees(one => one.status === 'running', 'the session running');
    expect(startedAt).toBe(metAt);
    expect(Date.parse(endsAt ?? '') - Date.parse(metAt)).toBe(60 * MINUTE);
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
    expect(last.ended).toMatchObject({ kind: 'cap' });
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

  it('runs under the text in force when it begins, not the one it was booked by (D32)', async () => {
    const booked = await meetingAtTen(live);
    const policyId = await newText(booked, '2037-11-26');
    const { guest } = await running(booked);
    const { startedAt, endsAt, capMinutes, warningsAt } = await guest.sees(
      one => one.status === 'running',
      'it running',
    );
    expect({ capMinutes, warningsAt }).toEqual({ capMinutes: 50, warningsAt: [7] });
    expect(Date.parse(endsAt ?? '') - Date.parse(startedAt ?? '')).toBe(50 * MINUTE);
    expect(await booked.read()).toMatchObject({ policyId });
  });

  it('a moved meeting takes the text of its new day along while people wait', async () => {
    const booked = await meetingAtTen(live);
    const policyId = await newText(booked, '2037-11-27');
    const { guest } = await bothHere(booked);
    const wish = { requestId: newId(), date: '2037-11-27', time: '10:00', minutes: 45, reason: 'Просьба матери' };
    expect((await booked.lead.browser.post(`/api/appointments/${booked.id}/move`, wish)).status).toBe(200);
    await guest.sees(one => one.capMinutes === 50 && one.warningsAt[0] === 7, 'the new text’s limits');
    expect(await booked.read()).toMatchObject({ policyId });
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

/** The same text with another limit and other warnings, signed now, in force from that day on. */
async function newText({ scope }: Booked, effectiveFrom: string): Promise<string> {
  const { policies } = live.it.foundation;
  const { body } = await policies.actingOn(scope, '2037-11-26');
  const session = { ...body.session, cap: { ...body.session.cap, video: 50 }, warningsAt: [7] };
  const text = { ...body, session, identity: { ...body.identity, effectiveFrom } };
  return (await policies.addSigned(scope, text)).policyId;
}
