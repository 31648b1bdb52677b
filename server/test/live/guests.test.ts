import { AppointmentCard } from '@priyom/shared/api/appointments';
import { Visit } from '@priyom/shared/api/guest';
import { describe, expect, it } from 'vitest';
import { newId } from '../../src/platform/ids.ts';
import { heldConsultations } from '../../src/records/consultation-facts.ts';
import { press, read } from '../visits/fixture.ts';
import { bookGuest, comeIn, GUARDIAN, INTERPRETER, openLink } from './from-outside.ts';
import { letIn, meetingAtTen, renew, running, useLive } from './house.ts';
import { Page } from './page.ts';
import { waitUntil } from './wait-until.ts';

const live = useLive();

const wish = (guest = GUARDIAN) => ({
  ...{ requestId: newId(), ...guest, contact: '8 000 000-00-09', reason: 'Нужна справка об опеке' },
});

async function askOf(guest: Page) {
  const [ask] = (await guest.sees(({ asks }) => asks.length > 0, 'the question')).asks;
  if (!ask) throw new Error('no ask');
  return ask;
}

describe('an interpreter booked with the meeting (D18)', () => {
  it('has a link of their own, agrees to keep the secret, waits, is called, and their minutes are counted', async () => {
    const booked = await meetingAtTen(live);
    const { guest: view, url } = await bookGuest(booked);
    expect(view).toMatchObject({ ...INTERPRETER, opened: false, minutes: null });
    const opened = await openLink(live.it.base, url);
    const visit = await read(Visit, await opened.browser.get(`/api/guest/visits/${opened.invitationId}`));
    expect(visit).toMatchObject({ role: 'interpreter', greeting: 'Переводов Илья', childName: '' });
    expect(visit.consents.map(({ purpose }) => purpose)).toEqual(['guest']);
    const early = await Page.open(opened.browser, 'guest', opened);
    expect(await early.refused('session:join', early.joinParams(booked.id))).toBe('CONSENT_REQUIRED');

    const { lead, guest: citizen } = await running(booked);
    await citizen.do('chat:send', { clientKey: newId(), text: 'Это до переводчика' });
    live.clock.advance(30_000);
    const { page, invitationId } = await comeIn(live.it.base, booked.id, url);
    expect(page.snapshot).toMatchObject({ stage: 'waiting', me: { role: 'interpreter', mayLead: false } });
    expect(page.snapshot?.participants.filter(({ role }) => role === 'citizen')).toEqual(
      page.snapshot?.participants.filter(({ role, status }) => role === 'citizen' && status === 'inRoom'),
    );
    await lead.sees(
      one => one.participants.some(({ id, status }) => id === invitationId && status === 'waiting'),
      'who waits',
    );
    const { desk } = await lead.do('desk:subscribe', {});
    expect(desk.waiting.map(({ participantId, role }) => [participantId, role])).toEqual([
      ['party-0', 'citizen'],
      [invitationId, 'interpreter'],
    ]);
    await letIn(lead, page, invitationId);
    const seen = await citizen.sees(one => one.participants.some(({ id }) => id === invitationId), 'the interpreter');
    expect(seen.participants.find(({ id }) => id === invitationId)).toMatchObject({
      ...{ role: 'interpreter', shownAs: 'Переводов Илья', about: 'Общество глухих' },
    });
    await page.sees(({ stage }) => stage === 'room', 'the room');
    expect(page.snapshot?.chat.messages).toEqual([]);
    expect((await page.do('chat:since', { seq: 0 })).messages).toEqual([]);
    expect(await page.refused('session:end', endNow())).toBe('WRONG_STAGE');
    expect(await page.refused('mode:set', { requestId: newId(), mode: 'voice', cause: 'wish' })).toBe('FORBIDDEN');

    live.clock.advance(41 * 60_000);
    live.clock.advance(20_000);
    await renew(booked.lead);
    await lead.reconnect(booked.lead.browser);
    await lead.join(booked.id);
    await lead.do('session:end', endNow());
    const card = await read(AppointmentCard, await booked.lead.browser.get(`/api/appointments/${booked.id}`));
    expect(card.guests).toMatchObject([{ name: 'Переводов Илья', minutes: 42, opened: true }]);
    expect(card.links).toHaveLength(1);
    const held = await heldConsultations(live.it.live.visits).getHeld(booked.scope, booked.id);
    expect(held.parties[0]?.facts.present).toContain('Переводов Илья, Общество глухих, переводчик, 42 мин');
  });

  it('brings back the pictures that a network had taken, and no network takes them while they are in', async () => {
    const booked = await meetingAtTen(live);
    const { url } = await bookGuest(booked);
    const { lead, guest: citizen } = await running(booked);
    const byNetwork = (mode: 'voice' | 'video') => ({ requestId: newId(), mode, cause: 'network' as const });
    await lead.do('mode:set', byNetwork('voice'));
    const { page, invitationId } = await comeIn(live.it.base, booked.id, url);
    await letIn(lead, page, invitationId);
    await citizen.sees(one => one.mode === 'video' && one.modeCause === 'network', 'the pictures again');
    expect(await lead.refused('mode:set', byNetwork('voice'))).toBe('INVALID_STATE');
    await citizen.do('mode:set', { requestId: newId(), mode: 'voice', cause: 'wish' });
    const { history } = await booked.read();
    expect(history.findLast(({ data }) => data?.before === 'voice')?.data).toMatchObject({ cause: 'network' });
  });

  it('their link ends with the meeting, and cannot be booked once it has begun', async () => {
    const booked = await meetingAtTen(live);
    const { url } = await bookGuest(booked);
    const { lead } = await running(booked);
    await waitUntil(async () => {
      const answer = await booked.lead.browser.post(`/api/appointments/${booked.id}/guests`, {
        ...{ requestId: newId(), ...GUARDIAN },
      });
      return answer.status === 409 ? null : `booking a guest answered ${answer.status}`;
    });
    await lead.do('session:end', endNow());
    await waitUntil(async () => {
      const { answer } = await press(live.it.base, new URL(url).hash.slice(1));
      return (await answer.text()).includes('LINK_FINISHED') ? null : 'the link still opens';
    });
  });
});

describe('a guest of another organisation called into the running session (D18)', () => {
  it('the citizen is asked first; with the yes the lead has a link to send; removed, the link is no more', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest: citizen } = await running(booked);
    await lead.do('guest:invite', wish());
    const ask = await askOf(citizen);
    expect(ask).toMatchObject({ who: 'Опекунова Раиса', about: 'Отдел опеки', guestRole: 'guest', reason: '' });
    const participantId = ask.askId;
    expect(await lead.refused('guest:link', { requestId: newId(), participantId })).toBe('NOT_FOUND');
    await citizen.do('ask:answer', { requestId: newId(), askId: ask.askId, yes: true });
    const ready = await lead.sees(({ invited }) => invited[0]?.state === 'linkReady', 'that the link is ready');
    expect(ready.invited).toMatchObject([{ shownAs: 'Опекунова Раиса', guestRole: 'guest', position: 'Отдел опеки' }]);
    const { url } = await lead.do('guest:link', { requestId: newId(), participantId });
    expect(await lead.do('guest:link', { requestId: newId(), participantId })).toEqual({ url });
    expect(await citizen.refused('guest:link', { requestId: newId(), participantId })).toBe('WRONG_STAGE');

    const { page, browser } = await comeIn(live.it.base, booked.id, url);
    await lead.sees(({ invited }) => invited.length === 0, 'nobody on the way');
    await letIn(lead, page, participantId);
    await citizen.sees(
      one => one.participants.some(({ id, status }) => id === participantId && status === 'inRoom'),
      'her',
    );
    await lead.do('participant:remove', { requestId: newId(), participantId, ground: null, reason: 'Сказала всё' });
    await waitUntil(async () => {
      const answer = await browser.get(`/api/guest/visits/${participantId}`);
      return answer.status >= 400 ? null : 'the link still opens its page';
    });
  });

  it('«Не надо» is final for that person, however it is written', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest: citizen } = await running(booked);
    await lead.do('guest:invite', wish());
    const { askId } = await askOf(citizen);
    expect(await lead.refused('guest:invite', wish())).toBe('INVALID_STATE');
    await citizen.do('ask:answer', { requestId: newId(), askId, yes: false });
    await lead.sees(({ invited }) => invited[0]?.state === 'refusedByCitizen', 'the refusal');
    const again = { ...wish(), name: 'опекунова  раиса' };
    expect(await lead.refused('guest:invite', again)).toBe('CITIZEN_SAID_NO');
    expect(await lead.refused('guest:link', { requestId: newId(), participantId: askId })).toBe('NOT_FOUND');
    expect(await lead.refused('guest:invite', wish(INTERPRETER))).toBe('');
  });
});

const endNow = () => ({ requestId: newId(), kind: 'done' as const, ground: null, text: '' });
