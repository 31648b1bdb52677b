import type { PolicyBody } from '@priyom/shared/domain/policy/schema';
import type { ProduceItem } from '@priyom/shared/media/rtp';
import { describe, expect, it } from 'vitest';
import { auditEventsModel } from '../../src/audit/model.ts';
import { newId } from '../../src/platform/ids.ts';
import { press } from '../visits/fixture.ts';
import { bothHere, guestPage, letIn, meetingAtTen, renew, useLive, withoutCheck } from './house.ts';
import { Page } from './page.ts';
import { waitUntil } from './wait-until.ts';

const live = useLive();
const call = (participantId = 'party-0') => ({ requestId: newId(), participantId });
const enter = () => ({ requestId: newId(), producers: [], mode: 'video' as const });

describe('the waiting room (D14, D20)', () => {
  it('opens half an hour before, not earlier', async () => {
    const booked = await meetingAtTen(live);
    live.clock.advance(-31 * 60_000);
    const guest = await guestPage(booked);
    expect(await guest.refused('session:join', guest.joinParams(booked.id))).toBe('LINK_EARLY');
    live.clock.advance(60_000);
    expect((await guest.join(booked.id)).snapshot).toMatchObject({ stage: 'waiting', status: 'open' });
  });

  it('two who arrive at once open one session', async () => {
    const booked = await meetingAtTen(live);
    const [lead, guest] = await Promise.all([Page.open(booked.lead.browser, 'staff'), guestPage(booked)]);
    await Promise.all([lead.join(booked.id), guest.join(booked.id)]);
    const opened = (await booked.read()).history.filter(({ event }) => event === 'open');
    expect(opened).toHaveLength(1);
  });

  it('a waiting citizen cannot reach media handlers, nor the chat of the room, nor the lead', async () => {
    const booked = await meetingAtTen(live);
    const { guest } = await bothHere(booked);
    const requestId = newId();
    const forbidden = [
      guest.refused('media:produce', { items: [producer] }),
      guest.refused('media:set', { source: 'mic', action: 'resume' }),
      guest.refused('media:ready', { consumerIds: [newId()] }),
      guest.refused('media:view', { items: [] }),
      guest.refused('chat:send', { clientKey: newId(), text: 'Здравствуйте' }),
      guest.refused('mode:set', { requestId, mode: 'chat', cause: 'wish' }),
      guest.refused('waiting:enter', enter()),
      guest.refused('waiting:call', call()),
      guest.refused('session:end', { requestId, kind: 'done', ground: null, text: '' }),
      guest.refused('cap:suspend', { requestId, reason: 'кризис' }),
      guest.refused('colleague:invite', { requestId, staffId: booked.lead.staffId, reason: 'посоветоваться' }),
    ];
    expect(new Set(await Promise.all(forbidden))).toEqual(new Set(['WRONG_STAGE']));
    expect(await guest.refused('desk:subscribe', {})).toBe('FORBIDDEN');
  });

  it('each join is on the audit record (D35)', async () => {
    const booked = await meetingAtTen(live);
    await bothHere(booked);
    const events = live.it.foundation.database.across(auditEventsModel, 'verifier');
    const joins = await events.find({ action: 'consultation.join', 'subject.id': booked.id });
    expect(joins.map(({ actor, basis }) => [actor.kind, basis])).toEqual([
      ['staff', 'own'],
      ['guest', 'link'],
    ]);
  });

  it('who is beside the guest is told to them again when the page is opened anew', async () => {
    const booked = await meetingAtTen(live);
    const { guest } = await bothHere(booked);
    const devices = { camera: 'ok', mic: 'ok', sound: 'ok', network: 'ok' } as const;
    await guest.do('waiting:state', { devices, companions: [{ who: 'Лёва', relation: 'child' }] });
    const again = await guestPage(booked);
    const { snapshot } = await again.join(booked.id);
    const [beside] = snapshot.companions;
    expect(beside).toMatchObject({ who: 'Лёва', statedBy: snapshot.me.participantId });
  });

  it('the lead calls, the guest presses, and both are in', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await bothHere(booked);
    await lead.sees(one => one.participants.some(who => who.status === 'waiting'), 'the guest waiting');
    const { until } = await lead.do('waiting:call', call());
    expect(Date.parse(until)).toBe(live.clock.now().getTime() + 60_000);
    expect((await guest.hears('waiting:called')).until).toBe(until);
    const { snapshot } = await guest.do('waiting:enter', enter());
    expect(snapshot.stage).toBe('room');
    await lead.sees(one => one.participants.find(({ id }) => id === 'party-0')?.status === 'inRoom', 'the guest in');
  });

  it('nobody comes in by a way of talking that the text has not', async () => {
    const over = (body: PolicyBody) => withoutCheck({ ...body, session: { ...body.session, cap: { video: 60 } } });
    const booked = await meetingAtTen(live, { over });
    const { lead, guest } = await bothHere(booked);
    await lead.do('waiting:call', call());
    await guest.hears('waiting:called');
    expect(await guest.refused('waiting:enter', { ...enter(), mode: 'phone' })).toBe('METHOD_NOT_OFFERED');
    await guest.do('waiting:enter', enter());
  });

  it('the press sent twice lets in once and answers twice', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await bothHere(booked);
    await lead.do('waiting:call', call());
    const press = enter();
    await guest.do('waiting:enter', press);
    expect((await guest.do('waiting:enter', press)).snapshot.stage).toBe('room');
    const entries = (await booked.read()).history.filter(({ event, data }) => {
      return event === 'participant.enter' && data?.participantId === 'party-0';
    });
    expect(entries).toHaveLength(1);
  });

  it('a call that nobody answers for sixty seconds is taken back', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await bothHere(booked);
    await lead.do('waiting:call', call());
    live.clock.advance(60_000);
    live.it.foundation.runner.nudge();
    await guest.hears('waiting:uncalled');
    await guest.sees(one => one.stage === 'waiting', 'the waiting room again');
    expect(await guest.refused('waiting:enter', enter())).toBe('WRONG_STAGE');
    await letIn(lead, guest);
  });

  it('a declined guest reads why and what next', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await bothHere(booked);
    const words = { reason: 'Сегодня приём закончился раньше.', next: 'Позвоним вам завтра до полудня.' };
    await lead.do('waiting:decline', { ...call(), ...words });
    expect(await guest.hears('waiting:declined')).toEqual(words);
    expect(await guest.refused('session:join', guest.joinParams(booked.id))).toBe('INVALID_STATE');
    expect(JSON.stringify(await booked.read())).not.toContain('раньше');
  });

  it('devices are reported without a word about who is beside the camera', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await bothHere(booked);
    const devices = { camera: 'ok', mic: 'ok', sound: 'ok', network: 'ok' } as const;
    await guest.do('waiting:state', { devices, companions: [{ who: 'Лёва', relation: 'child' }] });
    await guest.do('waiting:state', { devices: { ...devices, mic: 'weak' } });
    const seen = await lead.sees(
      one => one.participants.some(who => who.devices?.mic === 'weak'),
      'the weak microphone',
    );
    expect(seen.companions.map(({ who }) => who)).toEqual(['Лёва']);
    await guest.do('waiting:state', { devices, companions: [] });
    await lead.sees(one => one.companions.length === 0, 'that the boy has gone');
  });

  it('a second device is asked, and takes over only when told to', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await bothHere(booked);
    const [first] = booked.guests;
    const { browser, clientId } = await press(live.it.base, first?.secret ?? '');
    const phone = await Page.open(browser, 'guest', { ...first, clientId });
    expect(await phone.refused('session:join', phone.joinParams(booked.id))).toBe('SESSION_ELSEWHERE');
    await phone.join(booked.id, { takeOver: true });
    expect(await guest.hears('session:superseded')).toEqual({ reason: 'takeOver' });
    expect(await guest.refused('waiting:say', { clientKey: newId(), text: 'Я тут' })).toBe('WRONG_STAGE');
    const seen = await lead.sees(one => one.participants.some(who => who.deviceCount === 2), 'two devices');
    expect(seen.participants.filter(({ role }) => role === 'citizen')).toHaveLength(1);
  });

  it('a reload of the same browser replaces silently', async () => {
    const booked = await meetingAtTen(live);
    const { guest } = await bothHere(booked);
    await guest.reconnect();
    expect((await guest.join(booked.id)).snapshot.stage).toBe('waiting');
    expect(guest.told['session:superseded']).toEqual([]);
  });

  it('a revoked link puts its holder out at once', async () => {
    const booked = await meetingAtTen(live);
    const { guest } = await bothHere(booked);
    const [first] = booked.guests;
    const answer = await booked.lead.browser.post(`/api/invitations/${first?.invitationId}/revoke`, {
      requestId: newId(),
    });
    expect(answer.status).toBe(200);
    expect(await guest.hears('session:superseded')).toEqual({ reason: 'revoked' });
    expect(await guest.refused('session:join', guest.joinParams(booked.id))).toBe('LINK_REVOKED');
  });

  it('a log-out closes the sockets of that log-in', async () => {
    const booked = await meetingAtTen(live);
    const { lead } = await bothHere(booked);
    await booked.lead.browser.post('/api/auth/logout');
    await waitUntil(() => (lead.isConnected ? 'the socket is still open' : null));
    expect(lead.told['session:superseded']).toEqual([{ reason: 'signedOut' }]);
  });

  it('a page of another origin, and a browser without a cookie, get no socket', async () => {
    const booked = await meetingAtTen(live);
    const stranger = booked.lead.browser.copy();
    stranger.jar.clear();
    await expect(Page.open(stranger, 'staff')).rejects.toMatchObject({ data: { code: 'UNAUTHENTICATED' } });
    await expect(Page.open(stranger, 'guest')).rejects.toMatchObject({ data: { code: 'UNAUTHENTICATED' } });
    await expect(Page.open(booked.lead.browser, 'staff', { origin: 'https://elsewhere.example' })).rejects.toThrow();
  });

  it('a flood of one request is slowed down, others go on', async () => {
    const booked = await meetingAtTen(live);
    const { guest } = await bothHere(booked);
    const asked = await Promise.all(
      Array.from({ length: 5 }, () => guest.refused('waiting:askPhone', { requestId: newId(), phone: '' })),
    );
    expect(asked).toContain('RATE_LIMITED');
    expect(await guest.refused('session:snapshot', {})).toBe('');
  });

  it('the board of the waiting person is at the desk of the lead, with devices, companions and the whole talk', async () => {
    const booked = await meetingAtTen(live);
    await renew(booked.lead);
    const desk = await Page.open(booked.lead.browser, 'staff');
    await desk.do('desk:subscribe', {});
    const guest = await guestPage(booked);
    await guest.join(booked.id);
    const devices = { camera: 'ok', mic: 'weak', sound: 'ok', network: 'ok' } as const;
    await guest.do('waiting:state', { devices, companions: [{ who: 'Лёва', relation: 'child' }] });
    await guest.do('waiting:say', { clientKey: newId(), text: 'Мы готовы' });
    await waitUntil(() => {
      const row = desk.told['desk:changed'].at(-1)?.desk.waiting[0];
      if (row?.talk.length !== 1) return `the desk shows ${JSON.stringify(row)}`;
      expect(row).toMatchObject({ devices, companions: [{ who: 'Лёва', relation: 'child' }], status: 'waiting' });
      expect(row.talk).toMatchObject([{ byStaff: false, text: 'Мы готовы', at: live.clock.now().toISOString() }]);
      expect(row.about).toMatch(/^Лёва, 7.лет$/);
      expect(row.shownAs).toContain('Условная Вера Петровна');
      return null;
    });
    await desk.do('desk:write', {
      consultationId: booked.id,
      participantId: 'party-0',
      clientKey: newId(),
      text: 'Иду',
    });
    expect((await guest.hears('chat:message', 2)).message).toMatchObject({ text: 'Иду', to: 'waiting' });
    await waitUntil(() => {
      const talk = desk.told['desk:changed'].at(-1)?.desk.waiting[0]?.talk ?? [];
      if (talk.length < 2) return 'the desk does not show the answer';
      expect(talk.map(({ byStaff, text }) => [byStaff, text])).toEqual([
        [false, 'Мы готовы'],
        [true, 'Иду'],
      ]);
      return null;
    });
  });
});

const producer = {
  source: 'mic',
  kind: 'audio',
  paused: false,
  rtpParameters: { codecs: [{ mimeType: 'audio/opus', payloadType: 100, clockRate: 48000, channels: 2 }] },
} satisfies ProduceItem;
