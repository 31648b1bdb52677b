import { AppointmentCard } from '@priyom/shared/api/appointments';
import type { PolicyBody } from '@priyom/shared/domain/policy/schema';
import type { GivenText } from '@priyom/shared/signaling/requests';
import { describe, expect, it } from 'vitest';
import { appointmentsModel } from '../../src/appointments/model.ts';
import { bookLinesModel } from '../../src/books/model.ts';
import { consentsModel } from '../../src/consents/model.ts';
import { newId } from '../../src/platform/ids.ts';
import { protocolsModel } from '../../src/protocols/model.ts';
import { heldConsultations } from '../../src/records/consultation-facts.ts';
import { tasksModel } from '../../src/tasks/model.ts';
import { openWords } from '../../src/tasks/task-words.ts';
import { read } from '../visits/fixture.ts';
import { type Booked, guestPage, meetingAtTen, renew, useLive, withoutCheck } from './house.ts';
import { Page } from './page.ts';
import { waitUntil } from './wait-until.ts';

const live = useLive({ graceMs: 300 });
const MINUTE = 60_000;
const reach = (spoken: GivenText[] = []) => ({ requestId: newId(), participantId: 'party-0', spoken });

/** What the lead's page has to read aloud, as it sends it back. */
async function toSpeak({ lead, id }: Booked) {
  const card = await read(AppointmentCard, await lead.browser.get(`/api/appointments/${id}`));
  return card.toSpeak.map(({ participantId, title, lines, ...given }) => ({ participantId, title, lines, given }));
}

async function byPhone(wish: Record<string, unknown> = {}) {
  const booked = await meetingAtTen(live, { wish: { method: 'phone', ...wish } });
  const lead = await Page.open(booked.lead.browser, 'staff');
  await lead.join(booked.id);
  return { booked, lead };
}

async function settled({ read }: Booked): Promise<void> {
  await waitUntil(async () => ((await read()).due.length === 0 ? null : 'effects are left'));
}

const statusOf = async ({ scope, id }: Booked) => (await live.it.live.ports.meetings.find(scope, id))?.status;

/** Everybody of a meeting takes back what they ticked by the link. */
async function withdrawConsents({ scope }: Booked): Promise<void> {
  await live.it.foundation.database.in(scope, consentsModel).deleteMany({});
}

describe('a meeting by telephone (D16, regulation 004 §2.3, §4.4)', () => {
  it('begins with «Дозвонились», ends as usual and has the same papers as every other', async () => {
    const { booked, lead } = await byPhone();
    await withdrawConsents(booked);
    await lead.do('phone:reached', reach((await toSpeak(booked)).map(({ given }) => given)));
    const { mode } = await lead.sees(one => one.status === 'running', 'a running session');
    expect(mode).toBe('phone');
    live.clock.advance(20 * MINUTE);
    await renew(booked.lead);
    await lead.do('session:end', { requestId: newId(), kind: 'done', ground: null, text: '' });
    await settled(booked);
    expect(await statusOf(booked)).toBe('held');
    const { database } = live.it.foundation;
    expect(await database.in(booked.scope, protocolsModel).count({ consultationId: booked.id })).toBe(1);
    expect(await database.in(booked.scope, bookLinesModel).count({ 'subject.id': booked.id })).toBe(1);
    const held = await heldConsultations(live.it.live.visits).getHeld(booked.scope, booked.id);
    expect(held.parties).toMatchObject([{ attended: true, minutesPresent: 20, facts: { method: 'phone' } }]);
    const consents = await database.in(booked.scope, consentsModel).find({});
    expect(consents.length).toBeGreaterThan(0);
    for (const consent of consents) expect(consent).toMatchObject({ how: 'spoken', by: booked.lead.staffId });
  });

  it('each consent is read in words for the ear, and exactly what was read is on record', async () => {
    const { booked, lead } = await byPhone();
    expect(await toSpeak(booked)).toEqual([]);
    await withdrawConsents(booked);
    const texts = await toSpeak(booked);
    expect(texts.map(({ participantId, given }) => [participantId, given.purpose])).toEqual([
      ['party-0', 'participation'],
      ['party-0', 'personalData'],
    ]);
    expect(texts.flatMap(({ lines }) => lines).join(' ')).toMatch(/по телефону/);
    const [first, second] = texts.map(({ given }) => given);
    if (!first || !second) throw new Error('there is nothing to read');
    expect(await lead.refused('phone:reached', reach())).toBe('CONSENT_REQUIRED');
    expect(await lead.refused('phone:reached', reach([first]))).toBe('CONSENT_REQUIRED');
    const other = { ...second, textHash: 'another text' };
    expect(await lead.refused('phone:reached', reach([first, other]))).toBe('INVALID_STATE');
    const { database } = live.it.foundation;
    expect(await database.in(booked.scope, consentsModel).find({})).toEqual([]);
    await lead.do('phone:reached', reach([first, second]));
    const stored = await database.in(booked.scope, consentsModel).find({});
    expect(stored.map(({ purpose, version, textHash }) => ({ purpose, version, textHash }))).toEqual([first, second]);
    expect(await toSpeak(booked)).toEqual([]);
  });

  it('what was agreed to by ear is for the telephone: a video talk asks on its own screen', async () => {
    const { booked, lead } = await byPhone();
    await withdrawConsents(booked);
    await lead.do('phone:reached', reach((await toSpeak(booked)).map(({ given }) => given)));
    const consents = live.it.live.ports.guests.requireConsents;
    const invitationId = booked.guests[0]?.invitationId ?? '';
    await consents(booked.scope, invitationId, booked.id);
    const appointments = live.it.foundation.database.in(booked.scope, appointmentsModel);
    await appointments.updateOne({ _id: booked.id }, { $set: { method: 'video' } });
    await expect(consents(booked.scope, invitationId, booked.id)).rejects.toMatchObject({ code: 'CONSENT_REQUIRED' });
  });

  it('pressed twice it has begun once', async () => {
    const { booked, lead } = await byPhone();
    const press = reach();
    await Promise.all([lead.do('phone:reached', press), lead.do('phone:reached', press)]);
    const reached = (await booked.read()).history.filter(({ event }) => event === 'participant.reach');
    expect(reached).toHaveLength(1);
    expect(await lead.refused('phone:reached', reach())).toBe('INVALID_STATE');
  });

  it('goes on without the citizen’s page, and whatever becomes of one that they open beside it', async () => {
    const { booked, lead } = await byPhone();
    await lead.do('phone:reached', reach());
    await lead.sees(one => one.status === 'running', 'a running session');
    const guest = await guestPage(booked);
    expect((await guest.join(booked.id)).snapshot).toMatchObject({ stage: 'room', mode: 'phone' });
    guest.breakOff();
    await lead.sees(one => one.participants.some(who => who.id === 'party-0' && who.connection === 'none'), 'the loss');
    await live.restart();
    live.clock.advance(15 * MINUTE);
    await live.it.foundation.runner.drain();
    const doc = await booked.read();
    expect([doc.status, doc.participants.find(({ id }) => id === 'party-0')?.status]).toEqual(['running', 'inRoom']);
  });

  it('«Не дозвонились» is missed after the policy’s minutes, with one task that says what happens next', async () => {
    const { booked, lead } = await byPhone();
    const press = { requestId: newId(), next: 'Позвоним завтра в десять' };
    expect(await lead.refused('phone:notReached', press)).toBe('INVALID_STATE');
    live.clock.advance(15 * MINUTE);
    await renew(booked.lead);
    await lead.do('phone:notReached', press);
    await waitUntil(async () => ((await statusOf(booked)) === 'noShow' ? null : 'it is not missed'));
    await live.it.foundation.runner.drain();
    expect((await booked.read()).status).toBe('abandoned');
    const { database, keys } = live.it.foundation;
    const tasks = await database.in(booked.scope, tasksModel).find({});
    expect(tasks).toMatchObject([{ kind: 'callBack', partyIndex: 0, doneAt: null }]);
    const words = await Promise.all(tasks.map(task => openWords(keys, booked.scope, task)));
    expect(words).toEqual([{ phone: '', text: 'Позвоним завтра в десять' }]);
  });

  it('who waits by the link is called in, not phoned, and not missed', async () => {
    const { booked, lead } = await byPhone();
    const guest = await guestPage(booked);
    await guest.join(booked.id);
    live.clock.advance(15 * MINUTE);
    await renew(booked.lead);
    expect(await lead.refused('phone:reached', reach())).toBe('INVALID_STATE');
    expect(await lead.refused('phone:notReached', { requestId: newId(), next: 'Позвоним' })).toBe('INVALID_STATE');
  });

  it('needs no technical check, whatever it was booked as', async () => {
    for (const method of ['phone', 'video']) {
      const booked = await meetingAtTen(live, { over: body => body, wish: { method } });
      const lead = await Page.open(booked.lead.browser, 'staff');
      const { snapshot } = await lead.join(booked.id);
      expect(snapshot.checkMissing).toBe(method === 'video');
      await lead.do('phone:reached', reach());
      await lead.sees(one => one.status === 'running', 'a running session');
      const begun = (await booked.read()).history.find(({ event }) => event === 'begin');
      expect(begun?.data).toMatchObject({ withoutCheck: false });
    }
  });

  it('needs a policy that has telephone talks', async () => {
    const videoAlone = (body: PolicyBody) =>
      withoutCheck({ ...body, session: { ...body.session, cap: { video: body.session.cap.video } } });
    const withoutPhone = await meetingAtTen(live, { over: videoAlone });
    const other = await Page.open(withoutPhone.lead.browser, 'staff');
    await other.join(withoutPhone.id);
    expect(await other.refused('phone:reached', reach())).toBe('METHOD_NOT_OFFERED');
    expect(await other.refusedRaw('phone:reached', { ...reach(), spoken: undefined })).toBe('VALIDATION');
  });

  it('a citizen whose video is gone is phoned, and the session goes on', async () => {
    const { booked, lead } = await byPhone({ method: 'video' });
    const guest = await guestPage(booked);
    await guest.join(booked.id);
    await lead.do('waiting:call', { requestId: newId(), participantId: 'party-0' });
    await guest.hears('waiting:called');
    await guest.do('waiting:enter', { requestId: newId(), producers: [], mode: 'video' });
    await lead.sees(one => one.status === 'running', 'a running session');
    await guest.do('session:leave', { requestId: newId() });
    await lead.do('phone:reached', reach());
    live.clock.advance(15 * MINUTE);
    await live.it.foundation.runner.drain();
    const { status, mode } = await booked.read();
    expect([status, mode]).toEqual(['running', 'phone']);
  });
});
