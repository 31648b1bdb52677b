import { Visit } from '@priyom/shared/api/guest';
import { describe, expect, it } from 'vitest';
import { attendanceOfSession } from '../../src/attendance/repository.ts';
import { newId } from '../../src/platform/ids.ts';
import { press, read, saysYear } from '../visits/fixture.ts';
import { bothHere, guestPage, letIn, meetingAtTen, renew, running, useLive } from './house.ts';
import { Page } from './page.ts';
import { waitUntil } from './wait-until.ts';

const live = useLive({ graceMs: 1500 });
const MINUTE = 60_000;
const statusOf = (page: Page, id: string) => page.snapshot?.participants.find(one => one.id === id)?.status;

describe('coming and going', () => {
  it('a lost socket is «interrupted», and only after the grace has the person left', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await running(booked);
    guest.breakOff();
    const seen = await lead.sees(one => one.participants.some(who => who.connection === 'interrupted'), 'the break');
    expect(seen.participants.find(({ id }) => id === 'party-0')?.status).toBe('inRoom');
    await lead.sees(one => one.participants.find(({ id }) => id === 'party-0')?.leftHow === 'lost', 'the loss');
    expect(statusOf(lead, 'party-0')).toBe('left');
  });

  it('back within the grace is back in the room, without a call', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await running(booked);
    guest.breakOff();
    await guest.reconnect();
    expect((await guest.join(booked.id)).snapshot.stage).toBe('room');
    expect(statusOf(lead, 'party-0')).toBe('inRoom');
  });

  it('a join that comes with the connection is answered like any other', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await running(booked);
    guest.breakOff();
    await lead.sees(one => one.participants.some(who => who.connection === 'interrupted'), 'the break');
    const answer = await guest.greet(guest.joinParams(booked.id));
    expect(answer).toMatchObject({ ok: true, data: { snapshot: { stage: 'room' } } });
    await lead.sees(one => one.participants.every(who => who.connection !== 'interrupted'), 'the guest back');
    const foreign = await guest.greet(guest.joinParams('another-meeting'));
    expect(foreign).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    expect(await guest.greet({ consultationId: { $ne: '' } })).toMatchObject({
      ok: false,
      error: { code: 'VALIDATION' },
    });
    expect((await guest.join(booked.id)).snapshot.stage).toBe('room');
  });

  it('the same device comes back without a new call; the press is still its own', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await running(booked);
    await guest.do('session:leave', { requestId: newId() });
    await lead.sees(() => statusOf(lead, 'party-0') === 'left', 'the guest gone');
    const again = await guestPage(booked);
    expect((await again.join(booked.id)).snapshot.stage).toBe('called');
    expect(statusOf(lead, 'party-0')).not.toBe('inRoom');
    await again.do('waiting:enter', { requestId: newId(), producers: [], mode: 'video' });
    await lead.sees(() => statusOf(lead, 'party-0') === 'inRoom', 'the guest back');
  });

  it('after «Быстрый выход» the same device waits for a call: somebody else may hold it', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await running(booked);
    await guest.do('session:quickExit', {});
    await lead.sees(() => statusOf(lead, 'party-0') === 'left', 'the guest gone');
    const again = await guestPage(booked);
    expect(await again.refused('session:join', again.joinParams(booked.id))).toBe('LINK_ASKS_YEAR');
    const [first] = booked.guests;
    if (first) await saysYear(first.browser, first.invitationId);
    expect((await again.join(booked.id)).snapshot.stage).toBe('waiting');
    const answer = await again.ask('waiting:enter', { requestId: newId(), producers: [], mode: 'video' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'WRONG_STAGE' } });
  });

  it('the link opened after «Быстрый выход» asks for the year and says so, until they are back', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await running(booked);
    const [first] = booked.guests;
    const path = `/api/guest/visits/${guest.invitationId}`;
    const opened = async () => (await first?.browser.get(path)) ?? Response.error();
    const isAfter = async () => (await read(Visit, await opened())).afterQuickExit;
    expect(await isAfter()).toBe(false);
    await guest.do('session:quickExit', {});
    await lead.sees(() => statusOf(lead, 'party-0') === 'left', 'the guest gone');
    expect((await opened()).status).toBe(423);
    if (first) await saysYear(first.browser, first.invitationId);
    expect(await isAfter()).toBe(true);
    await (await guestPage(booked)).join(booked.id);
    expect(await isAfter()).toBe(false);
  });

  it('another device of the same person waits for a call', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await running(booked);
    await guest.do('session:leave', { requestId: newId() });
    const [first] = booked.guests;
    const { browser, clientId } = await press(live.it.base, first?.secret ?? '');
    const phone = await Page.open(browser, 'guest', { ...first, clientId });
    expect((await phone.join(booked.id)).snapshot.stage).toBe('waiting');
    await letIn(lead, phone);
  });

  it('after the policy’s minutes coming back needs a call', async () => {
    const short = { session: { reentryMinutes: 5, absentGraceMinutes: 30 } };
    const booked = await meetingAtTen(live, { over: body => withSession(body, short.session) });
    const { guest } = await running(booked);
    await guest.do('session:leave', { requestId: newId() });
    const again = await guestPage(booked);
    expect((await again.join(booked.id)).snapshot.stage).toBe('called');
    live.clock.advance(6 * MINUTE);
    const late = { requestId: newId(), producers: [], mode: 'video' as const };
    expect(await again.refused('waiting:enter', late)).toBe('REENTRY_OVER');
  });

  it('when the last citizen went, the room waits ten minutes and ends', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await running(booked);
    await guest.do('session:leave', { requestId: newId() });
    live.clock.advance(9 * MINUTE);
    await live.it.foundation.runner.drain();
    expect((await booked.read()).status).toBe('running');
    live.clock.advance(MINUTE);
    live.it.foundation.runner.nudge();
    await lead.sees(one => one.ended?.kind === 'noCitizen', 'the end without a citizen');
  });

  it('who waits again, and has not pressed «Войти», keeps it too; when they go, it waits anew', async () => {
    const booked = await meetingAtTen(live);
    const { guest } = await running(booked);
    await guest.do('session:leave', { requestId: newId() });
    live.clock.advance(5 * MINUTE);
    const again = await guestPage(booked);
    await again.join(booked.id);
    live.clock.advance(6 * MINUTE);
    await live.it.foundation.runner.drain();
    expect((await booked.read()).status).toBe('running');
    await again.do('session:leave', { requestId: newId() });
    live.clock.advance(9 * MINUTE);
    await live.it.foundation.runner.drain();
    expect((await booked.read()).status).toBe('running');
    live.clock.advance(MINUTE);
    live.it.foundation.runner.nudge();
    await waitUntil(async () => ((await booked.read()).outcome?.kind === 'noCitizen' ? null : 'it has not ended'));
  });

  it('a call rings no longer than the lead is there, and nobody comes in to an empty room', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await bothHere(booked);
    await lead.do('waiting:call', { requestId: newId(), participantId: 'party-0' });
    await guest.hears('waiting:called');
    await lead.do('session:leave', { requestId: newId() });
    await guest.hears('waiting:uncalled');
    await guest.sees(one => one.stage === 'waiting', 'the waiting room again');
    const press = { requestId: newId(), producers: [], mode: 'video' as const };
    expect(await guest.refused('waiting:enter', press)).toBe('WRONG_STAGE');
    live.clock.advance(20 * MINUTE);
    await renew(booked.lead);
    const back = await Page.open(booked.lead.browser, 'staff');
    await back.join(booked.id);
    await letIn(back, guest);
    const { startedAt } = await back.sees(one => one.status === 'running', 'a running session');
    expect(startedAt).toBe(live.clock.now().toISOString());
  });

  it('a citizen who came back keeps the room', async () => {
    const booked = await meetingAtTen(live);
    const { guest } = await running(booked);
    await guest.do('session:leave', { requestId: newId() });
    const again = await guestPage(booked);
    await again.join(booked.id);
    await again.do('waiting:enter', { requestId: newId(), producers: [], mode: 'video' });
    live.clock.advance(11 * MINUTE);
    await live.it.foundation.runner.drain();
    expect((await booked.read()).status).toBe('running');
  });

  it('an empty room ends as empty', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await running(booked);
    await guest.do('session:leave', { requestId: newId() });
    await lead.do('session:leave', { requestId: newId() });
    live.clock.advance(10 * MINUTE);
    live.it.foundation.runner.nudge();
    await waitUntil(async () => ((await booked.read()).outcome ? null : 'it has not ended'));
    expect((await booked.read()).outcome?.kind).toBe('emptyRoom');
  });

  it('«Быстрый выход» by socket and by beacon is one leaving; the lead is told how', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await running(booked);
    const [first] = booked.guests;
    const { invitationId } = guest;
    const beacon = first?.browser.post('/api/guest/quick-exit', { invitationId });
    const [answer] = await Promise.all([beacon, guest.ask('session:quickExit', {})]);
    expect(answer?.status).toBe(204);
    const seen = await lead.sees(() => statusOf(lead, 'party-0') === 'left', 'the guest gone');
    expect(seen.participants.find(({ id }) => id === 'party-0')?.leftHow).toBe('quickExit');
    const left = (await booked.read()).history.filter(({ event }) => event === 'participant.leave');
    expect(left).toHaveLength(1);
  });

  it('a removed guest is out for good', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await running(booked);
    const reason = 'Оскорбления после замечания';
    const removal = { participantId: 'party-0', ground: null, reason };
    expect(await lead.refused('participant:remove', { requestId: newId(), ...removal })).toBe('GROUND_REQUIRED');
    await lead.do('participant:remove', { requestId: newId(), participantId: 'party-0', ground: 'behaviour', reason });
    const policy = await live.it.live.ports.policyOf(booked.scope, (await booked.read()).policyId);
    const seen = await guest.sees(one => one.me.removal !== undefined, 'the rule');
    const rule = policy.refusalGrounds.find(({ code }) => code === 'behaviour')?.text;
    expect(seen.me.removal).toEqual({ groundText: rule, contest: policy.contest });
    expect(JSON.stringify(seen)).not.toContain('Оскорбления');
    expect(await guest.hears('session:superseded')).toEqual({ reason: 'removed' });
    await waitUntil(async () =>
      (await booked.read()).due.some(({ kind }) => kind === 'grant-revoke') ? 'the link lives' : null,
    );
    expect(await guest.refused('session:join', guest.joinParams(booked.id))).toBe('LINK_REVOKED');
  });

  it('nobody came: abandoned at the planned end, and the appointment is missed', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await bothHere(booked);
    await guest.do('session:leave', { requestId: newId() });
    await lead.do('session:leave', { requestId: newId() });
    live.clock.advance(45 * MINUTE);
    live.it.foundation.runner.nudge();
    await waitUntil(async () => ((await booked.read()).status === 'abandoned' ? null : 'it is not abandoned'));
    const meeting = () => live.it.live.ports.meetings.find(booked.scope, booked.id);
    await waitUntil(async () => ((await meeting())?.status === 'noShow' ? null : 'the appointment is not missed'));
  });

  it('while the lead waits in the room the planned end does not close it', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await bothHere(booked);
    live.clock.advance(46 * MINUTE);
    await live.it.foundation.runner.drain();
    expect((await booked.read()).status).toBe('open');
    await letIn(lead, guest);
    await lead.sees(one => one.status === 'running', 'a late beginning');
  });

  it('each connection has one attendance, closed once, with the time in the room', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await running(booked);
    live.clock.advance(20 * MINUTE);
    await guest.do('session:leave', { requestId: newId() });
    live.clock.advance(MINUTE);
    await lead.do('session:end', { requestId: newId(), kind: 'done', ground: null, text: '' });
    await waitUntil(async () => ((await booked.read()).due.length === 0 ? null : 'effects are left'));
    const doc = await booked.read();
    const rows = await attendanceOfSession(live.it.foundation.database, doc);
    expect(rows.map(({ participantId, why }) => [participantId, why])).toEqual([
      ['lead', 'ended'],
      ['party-0', 'left'],
    ]);
    const minutes = rows.map(one => ((one.leftAt?.getTime() ?? 0) - (one.enteredAt?.getTime() ?? 0)) / MINUTE);
    expect(minutes).toEqual([21, 20]);
  });
});

function withSession<B extends { check: { required: boolean }; session: object }>(body: B, session: object): B {
  return { ...body, check: { ...body.check, required: false }, session: { ...body.session, ...session } };
}
