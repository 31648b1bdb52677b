import { AppointmentCard } from '@priyom/shared/api/appointments';
import { describe, expect, it } from 'vitest';
import { auditEventsModel } from '../../src/audit/model.ts';
import { newId } from '../../src/platform/ids.ts';
import { heldConsultations } from '../../src/records/consultation-facts.ts';
import { tasksModel } from '../../src/tasks/model.ts';
import { read } from '../visits/fixture.ts';
import { renew, runningAtTen, useLive } from './house.ts';
import type { Page } from './page.ts';
import { waitUntil } from './wait-until.ts';

const live = useLive({ graceMs: 300 });
const MINUTE = 60_000;
const PARTY = { participantId: 'party-0' };
const press = () => ({ requestId: newId() });

const talking = () => runningAtTen(live);

type Talk = Awaited<ReturnType<typeof talking>>;

const citizenOf = (page: Page) => page.snapshot?.participants.find(({ id }) => id === 'party-0');

async function ends({ booked, lead }: Talk) {
  await renew(booked.lead);
  await lead.do('session:end', { ...press(), kind: 'done', ground: null, text: '' });
  await waitUntil(async () => ((await booked.read()).due.length === 0 ? null : 'effects are left'));
  const held = await heldConsultations(live.it.live.visits).getHeld(booked.scope, booked.id);
  return held.parties[0];
}

describe('the rungs of one session (D16, D22)', () => {
  it('video, voice, chat, telephone and back are one session; papers and «Что было» name each way', async () => {
    const talk = await talking();
    const { booked, lead, guest } = talk;
    const { startedAt } = await booked.read();
    await guest.do('mode:set', { ...press(), mode: 'voice', cause: 'network' });
    await guest.do('mode:set', { ...press(), mode: 'chat', cause: 'wish' });
    await guest.do('phone:want', { ...press(), phone: '' });
    await lead.sees(one => one.mode === 'phone' && citizenOf(lead)?.phone === 'wanted', 'the wish');
    const { phones } = await lead.do('phone:continue', { ...press(), ...PARTY });
    expect(phones).toHaveLength(1);
    const end = phones[0]?.replace(/\D/g, '').slice(-2);
    await guest.sees(() => citizenOf(guest)?.phone === 'dialled' && citizenOf(guest)?.phoneEnd === end, 'the ring');
    await lead.do('phone:reached', { ...press(), ...PARTY, spoken: [] });
    await guest.sees(() => citizenOf(guest)?.phone === 'talking', 'the talk by telephone');
    live.clock.advance(5 * MINUTE);
    await guest.do('mode:set', { ...press(), mode: 'video', cause: 'wish' });
    await lead.sees(one => one.mode === 'video' && citizenOf(lead)?.phone === 'none', 'the way back');
    live.clock.advance(5 * MINUTE);
    const party = await ends(talk);
    expect((await booked.read()).startedAt).toEqual(startedAt);
    expect(party).toMatchObject({ attended: true, minutesPresent: 10 });
    expect(party?.facts.methods).toEqual(['video', 'voice', 'chat', 'phone']);
    const card = await read(AppointmentCard, await booked.lead.browser.get(`/api/appointments/${booked.id}`));
    const told = card.history.map(({ event }) => event);
    for (const event of ['network.voice', 'wish.chat', 'wish.phone', 'phone.dial', 'wish.video']) {
      expect(told).toContain(event);
    }
  });

  it('a late word of the network does not undo what somebody chose', async () => {
    const { guest, lead } = await talking();
    await guest.do('mode:set', { ...press(), mode: 'chat', cause: 'wish' });
    expect(await lead.refused('mode:set', { ...press(), mode: 'voice', cause: 'network' })).toBe('INVALID_STATE');
    expect(await guest.refused('mode:set', { ...press(), mode: 'video', cause: 'network' })).toBe('INVALID_STATE');
    await guest.do('mode:set', { ...press(), mode: 'voice', cause: 'wish' });
    expect(await guest.refused('mode:set', { ...press(), mode: 'video', cause: 'network' })).toBe('INVALID_STATE');
  });

  it('whose number was read is in the journal of access, and a colleague or the citizen cannot read it', async () => {
    const { booked, lead, guest } = await talking();
    expect(await guest.refused('phone:continue', { ...press(), ...PARTY })).toBe('WRONG_STAGE');
    await lead.do('phone:continue', { ...press(), ...PARTY });
    const { database } = live.it.foundation;
    const read = await database.in(booked.scope, auditEventsModel).find({ action: 'phone.read' });
    expect(read).toHaveLength(1);
    expect(read[0]?.citizenIds).toHaveLength(1);
    expect(await lead.refused('phone:want', { ...press() })).toBe('FORBIDDEN');
  });

  it('another number is rung first, and is on nobody else’s screen', async () => {
    const { lead, guest } = await talking();
    await guest.do('phone:want', { ...press(), phone: '+7 (000) 555-66-77' });
    await lead.sees(() => citizenOf(lead)?.phoneEnd === '77', 'the end of the number');
    const { phones } = await lead.do('phone:continue', { ...press(), ...PARTY });
    expect(phones[0]).toBe('+7 (000) 555-66-77');
    expect(phones).toHaveLength(2);
    expect(JSON.stringify(lead.told['session:changed'])).not.toContain('555-66-77');
  });

  it('«Не дозвонились» leaves the chat, and the other ways are open', async () => {
    const { lead, guest } = await talking();
    await guest.do('phone:want', press());
    await lead.do('phone:continue', { ...press(), ...PARTY });
    await lead.do('phone:noAnswer', { ...press(), ...PARTY });
    await guest.sees(one => one.mode === 'chat' && citizenOf(guest)?.phone === 'noAnswer', 'the chat');
    await guest.do('mode:set', { ...press(), mode: 'video', cause: 'wish' });
    await lead.sees(one => one.mode === 'video' && citizenOf(lead)?.phone === 'none', 'the picture again');
  });

  it('whose internet is gone is phoned while the room would wait, and is not given up while it rings', async () => {
    const { booked, lead, guest } = await talking();
    guest.breakOff();
    await lead.sees(() => citizenOf(lead)?.status === 'left', 'the loss');
    const before = (await booked.read()).due.find(({ kind }) => kind === 'absent-end');
    live.clock.advance(MINUTE);
    await lead.do('phone:continue', { ...press(), ...PARTY });
    const after = (await booked.read()).due.find(({ kind }) => kind === 'absent-end');
    expect(after?.at.getTime()).toBe((before?.at.getTime() ?? 0) + MINUTE);
    await lead.do('phone:reached', { ...press(), ...PARTY, spoken: [] });
    live.clock.advance(20 * MINUTE);
    await live.it.foundation.runner.drain();
    await renew(booked.lead);
    expect((await booked.read()).status).toBe('running');
    expect(await lead.refused('mode:set', { ...press(), mode: 'voice', cause: 'wish' })).toBe('INVALID_STATE');
  });

  it('who is lost only a moment ago can be reached at once', async () => {
    const { lead, guest } = await talking();
    guest.breakOff();
    await lead.do('phone:reached', { ...press(), ...PARTY, spoken: [] });
    await lead.sees(one => one.mode === 'phone' && citizenOf(lead)?.phone === 'talking', 'the telephone');
    await lead.sees(() => citizenOf(lead)?.connection === 'none', 'no page');
    expect(citizenOf(lead)?.status).toBe('inRoom');
  });

  it('after «Быстрый выход» nobody rings', async () => {
    const { lead, guest } = await talking();
    await guest.do('session:quickExit', {});
    await lead.sees(() => citizenOf(lead)?.leftHow === 'quickExit', 'the exit');
    expect(await lead.refused('phone:continue', { ...press(), ...PARTY })).toBe('INVALID_STATE');
  });

  it('a wish while the specialist is away becomes a task', async () => {
    const { booked, lead, guest } = await talking();
    await lead.do('session:leave', press());
    await guest.do('phone:want', { ...press(), phone: '+7 (000) 555-66-77' });
    const tasks = await live.it.foundation.database.in(booked.scope, tasksModel).find({ kind: 'callBack' });
    expect(tasks).toHaveLength(1);
  });
});
