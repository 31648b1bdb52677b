import { expect, it } from 'vitest';
import { auditEventsModel } from '../../src/audit/model.ts';
import { bookLinesModel } from '../../src/books/model.ts';
import { newId } from '../../src/platform/ids.ts';
import { protocolsModel } from '../../src/protocols/model.ts';
import { tasksModel } from '../../src/tasks/model.ts';
import { openWords } from '../../src/tasks/task-words.ts';
import { motherAndBoy } from '../visits/fixture.ts';
import { type Booked, giveConsents, guestPage, letIn, meetingAtTen, useLive } from './house.ts';
import { Page } from './page.ts';
import { waitUntil } from './wait-until.ts';

const live = useLive();

const sonya = motherAndBoy({
  party: {
    kind: 'child',
    child: { surname: 'Условная', given: 'Соня' },
    childAge: 5,
    representative: { surname: 'Условная', given: 'Вера', patronymic: 'Петровна' },
  },
  reason: 'Дочь боится оставаться одна.',
});
const twoChildren = { title: 'Лёва и Соня', parties: [motherAndBoy(), sonya] };
const twoFamilies = { title: 'Встреча мам', parties: [motherAndBoy(), motherAndBoy({ ...adult() })] };

function adult() {
  const citizen = { surname: 'Примерная', given: 'Ольга', patronymic: 'Ивановна' };
  return {
    party: { kind: 'citizen', citizen, birthDate: null },
    contact: { channel: 'phone', value: '+7 000 000-02-02' },
  };
}

async function leadOf({ lead, id }: Booked): Promise<Page> {
  const page = await Page.open(lead.browser, 'staff');
  await page.join(id);
  return page;
}

/** Ended by the lead; which parties have papers of their own. */
async function papersAfterEnd(booked: Booked, lead: Page) {
  await lead.do('session:end', { requestId: newId(), kind: 'done', ground: null, text: '' });
  await waitUntil(async () => ((await booked.read()).due.length === 0 ? null : 'effects are left'));
  const { database } = live.it.foundation;
  const protocols = await database.in(booked.scope, protocolsModel).find({ consultationId: booked.id });
  const lines = await database.in(booked.scope, bookLinesModel).find({ 'subject.id': booked.id });
  return {
    protocols: protocols.map(({ partyIndex }) => partyIndex).toSorted(),
    lines: lines.map(({ subject }) => subject.part).toSorted(),
  };
}

it('a mother of two sits once, whichever of her links she opens in one browser, and both children have papers', async () => {
  const booked = await meetingAtTen(live, { wish: twoChildren });
  const [first, second] = booked.guests;
  if (!first || !second) throw new Error('two links are missing');
  const { clientId, browser } = first;
  await browser.post('/api/guest/exchange', { secret: second.secret, clientId });
  const lead = await leadOf(booked);
  const byOne = await guestPage(booked);
  await byOne.join(booked.id);
  const byOther = await Page.open(browser, 'guest', { clientId, invitationId: second.invitationId });
  await byOther.join(booked.id);
  const { participants } = await lead.sees(one => one.participants.some(who => who.status === 'waiting'), 'her');
  expect(participants.filter(({ role }) => role === 'citizen').map(({ shownAs }) => shownAs)).toEqual([
    expect.stringMatching(/^Условная Вера Петровна и Лёва, 7.лет, и Соня, 5.лет$/),
  ]);
  await letIn(lead, byOther);
  await lead.sees(one => one.status === 'running', 'a running session');
  expect(await papersAfterEnd(booked, lead)).toEqual({ protocols: [0, 1], lines: [0, 1] });
});

it('a mother of two who opens one link only came for both', async () => {
  const booked = await meetingAtTen(live, { wish: twoChildren });
  const lead = await leadOf(booked);
  const mother = await guestPage(booked, 1);
  await mother.join(booked.id);
  await letIn(lead, mother);
  await lead.sees(one => one.status === 'running', 'a running session');
  expect(await papersAfterEnd(booked, lead)).toEqual({ protocols: [0, 1], lines: [0, 1] });
});

it('two families stay separate: who did not come has no papers', async () => {
  const booked = await meetingAtTen(live, { wish: twoFamilies });
  const lead = await leadOf(booked);
  const [, olga] = [await guestPage(booked, 0), await guestPage(booked, 1)];
  await olga.join(booked.id);
  const seen = await lead.sees(one => one.participants.some(who => who.status === 'waiting'), 'the second family');
  const citizens = seen.participants.filter(({ role }) => role === 'citizen');
  expect(citizens.map(({ id, status }) => [id, status])).toEqual([
    ['party-0', 'expected'],
    ['party-1', 'waiting'],
  ]);
  await letIn(lead, olga, 'party-1');
  await lead.sees(one => one.status === 'running', 'a running session');
  expect(await papersAfterEnd(booked, lead)).toEqual({ protocols: [1], lines: [1] });
});

it('two families at one computer sit each at their own place, by the link that the page was opened by', async () => {
  const booked = await meetingAtTen(live, { wish: twoFamilies });
  const [first, second] = booked.guests;
  if (!first || !second) throw new Error('two links are missing');
  const { clientId, browser } = first;
  await browser.post('/api/guest/exchange', { secret: second.secret, clientId });
  await giveConsents(browser, second.invitationId);
  const mother = await guestPage(booked);
  const olga = await Page.open(browser, 'guest', { clientId, invitationId: second.invitationId });
  expect((await mother.join(booked.id)).snapshot.me.participantId).toBe('party-0');
  expect((await olga.join(booked.id)).snapshot.me.participantId).toBe('party-1');
});

it('a guest says by which link; a link to another meeting opens nothing', async () => {
  const booked = await meetingAtTen(live);
  const other = await meetingAtTen(live);
  const guest = await guestPage(booked);
  const nameless = guest.joinParams(booked.id, { invitationId: null });
  expect(await guest.refused('session:join', nameless)).toBe('VALIDATION');
  expect(await guest.refused('session:join', guest.joinParams(other.id))).toBe('NOT_FOUND');
});

it('a word to one of two who wait is read by that one alone', async () => {
  const booked = await meetingAtTen(live, { wish: twoFamilies });
  const [mother, olga] = [await guestPage(booked, 0), await guestPage(booked, 1)];
  await mother.join(booked.id);
  await olga.join(booked.id);
  const desk = await Page.open(booked.lead.browser, 'staff');
  const write = { consultationId: booked.id, clientKey: newId(), text: 'Ольга Ивановна, иду' };
  expect(await desk.refused('desk:write', { ...write, participantId: 'nobody' })).toBe('NOT_FOUND');
  await desk.do('desk:write', { ...write, participantId: 'party-1' });
  expect((await olga.hears('chat:message')).message.text).toBe('Ольга Ивановна, иду');
  const { messages } = await mother.do('chat:since', { seq: 0 });
  expect([messages, mother.told['chat:message']]).toEqual([[], []]);
});

it('who asks to be phoned, or for help, is the one whose name and key the task has', async () => {
  const booked = await meetingAtTen(live, { wish: twoFamilies });
  const olga = await guestPage(booked, 1);
  await olga.join(booked.id);
  await olga.do('waiting:askPhone', { requestId: newId(), phone: '+7 000 000-02-03' });
  await olga.do('help:technician', { requestId: newId(), problem: 'Нет звука' });
  const { database, keys, citizens } = live.it.foundation;
  const meeting = await live.it.live.ports.meetings.find(booked.scope, booked.id);
  const [lyova] = meeting?.parties ?? [];
  await citizens.erase(booked.scope, lyova?.citizenId ?? '', {
    actor: { kind: 'system', id: 'test' },
    basis: 'request',
  });
  const tasks = await database.in(booked.scope, tasksModel).find({}, { sort: { createdAt: 1, _id: 1 } });
  const words = await Promise.all(tasks.map(task => openWords(keys, booked.scope, task)));
  expect(tasks.map(({ kind, partyIndex }, index) => [kind, partyIndex, words[index]])).toEqual([
    ['callBack', 1, { phone: '+7 000 000-02-03', text: '' }],
    ['technicalHelp', 1, { phone: '', text: 'Нет звука' }],
  ]);
});

it('a desk that shows whoever waits is on record, once (D35)', async () => {
  const booked = await meetingAtTen(live);
  const lead = await Page.open(booked.lead.browser, 'staff');
  const guest = await guestPage(booked);
  await guest.join(booked.id);
  await lead.do('desk:subscribe', {});
  await guest.do('waiting:say', { clientKey: newId(), text: 'Мы здесь' });
  await waitUntil(() => (lead.told['desk:changed'].length > 0 ? null : 'the desk has not changed'));
  const events = live.it.foundation.database.in(booked.scope, auditEventsModel);
  const [read, ...more] = await events.find({ action: 'desk.read', 'subject.id': booked.id });
  expect(read).toMatchObject({ basis: 'own', actor: { id: booked.lead.staffId } });
  expect([read?.citizenIds.length, more]).toEqual([1, []]);
});
