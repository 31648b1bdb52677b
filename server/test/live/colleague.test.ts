import { describe, expect, it } from 'vitest';
import { newId } from '../../src/platform/ids.ts';
import { type Booked, bothHere, guestPage, letIn, meetingAtTen, renew, running, useLive } from './house.ts';
import { Page } from './page.ts';
import { waitUntil } from './wait-until.ts';

const live = useLive();

/** A psychologist of another department, with any page of the workplace open. */
async function colleagueOnLine(booked: Booked) {
  const worker = await booked.hire(['specialist'], 'rehabilitation');
  await renew(worker);
  const page = await Page.open(worker.browser, 'staff');
  const { desk } = await page.do('desk:subscribe', {});
  expect(desk.asked).toEqual([]);
  return { page, staffId: worker.staffId };
}

const invite = (staffId: string) => ({ requestId: newId(), staffId, reason: 'Нужен совет о пособии' });

async function askOf(guest: Page) {
  const { asks } = await guest.sees(one => one.asks.length > 0, 'the question about the colleague');
  const [ask] = asks;
  if (!ask) throw new Error('no ask');
  return ask;
}

describe('a colleague joins a running session (D18)', () => {
  it('joins only after the citizen was asked, and is announced to everybody', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await running(booked);
    const colleague = await colleagueOnLine(booked);
    expect(await colleague.page.refused('session:join', colleague.page.joinParams(booked.id))).toBe('FORBIDDEN');
    await lead.do('colleague:invite', invite(colleague.staffId));
    expect(await lead.sees(one => one.invited[0]?.state === 'askingCitizen', 'the citizen being asked')).toBeTruthy();
    const ask = await askOf(guest);
    expect(ask).toMatchObject({ kind: 'colleagueMayJoin', about: 'психолог, Отделение rehabilitation', reason: '' });
    expect(colleague.page.told['colleague:asked']).toEqual([]);
    expect(await colleague.page.refused('session:join', colleague.page.joinParams(booked.id))).toBe('FORBIDDEN');

    await guest.do('ask:answer', { requestId: newId(), askId: ask.askId, yes: true });
    await guest.sees(
      one => one.participants.some(({ role, status }) => role === 'colleague' && status === 'invited'),
      'who is about to enter',
    );
    expect(await colleague.page.hears('colleague:asked')).toEqual({ consultationId: booked.id });
    await waitUntil(() => {
      const asked = colleague.page.told['desk:changed'].at(-1)?.desk.asked[0];
      if (!asked) return 'the desk does not show who asks';
      expect(asked).toMatchObject({ from: 'Тестова Анна', reason: 'Нужен совет о пособии' });
      expect(asked.about).toMatch(/^Лёва/);
      return null;
    });
    await colleague.page.join(booked.id);
    expect(colleague.page.snapshot).toMatchObject({ stage: 'room', me: { role: 'colleague', mayLead: false } });
    await guest.sees(
      one => one.participants.some(({ role, status }) => role === 'colleague' && status === 'inRoom'),
      'the colleague in the room',
    );
    expect(lead.snapshot?.invited).toEqual([]);
    expect(await colleague.page.refused('session:end', endNow())).toBe('WRONG_STAGE');
  });

  it('«Не надо» is final for that colleague', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await running(booked);
    const colleague = await colleagueOnLine(booked);
    await lead.do('colleague:invite', invite(colleague.staffId));
    const ask = await askOf(guest);
    await guest.do('ask:answer', { requestId: newId(), askId: ask.askId, yes: false });
    await lead.sees(one => one.invited[0]?.state === 'refusedByCitizen', 'the refusal');
    expect(guest.snapshot?.participants.every(({ role }) => role !== 'colleague')).toBe(true);
    expect(await lead.refused('colleague:invite', invite(colleague.staffId))).toBe('CITIZEN_SAID_NO');
    expect(await colleague.page.refused('session:join', colleague.page.joinParams(booked.id))).toBe('FORBIDDEN');
    expect(colleague.page.told['colleague:asked']).toEqual([]);
    const other = await colleagueOnLine(booked);
    expect(await lead.refused('colleague:invite', invite(other.staffId))).toBe('');
  });

  it('who does not answer for sixty seconds has not answered, and may be asked again', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await running(booked);
    const colleague = await colleagueOnLine(booked);
    await lead.do('colleague:invite', invite(colleague.staffId));
    await guest.do('ask:answer', { requestId: newId(), askId: (await askOf(guest)).askId, yes: true });
    await lead.sees(one => one.invited[0]?.state === 'ringing', 'the ringing');
    live.clock.advance(60_000);
    live.it.foundation.runner.nudge();
    await lead.sees(one => one.invited[0]?.state === 'lapsed', 'that nobody answered');
    expect(await colleague.page.refused('session:join', colleague.page.joinParams(booked.id))).toBe('FORBIDDEN');
    expect(await lead.refused('colleague:invite', invite(colleague.staffId))).toBe('');
  });

  it('declines with a word that the lead reads', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await running(booked);
    const colleague = await colleagueOnLine(booked);
    await lead.do('colleague:invite', invite(colleague.staffId));
    await guest.do('ask:answer', { requestId: newId(), askId: (await askOf(guest)).askId, yes: true });
    await colleague.page.hears('colleague:asked');
    const reason = 'У меня приём до одиннадцати';
    await colleague.page.do('colleague:decline', { requestId: newId(), consultationId: booked.id, reason });
    const seen = await lead.sees(one => one.invited[0]?.state === 'declined', 'the refusal');
    expect(seen.invited[0]?.note).toBe(reason);
  });

  it('the lead takes a question or a ring back', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await running(booked);
    const colleague = await colleagueOnLine(booked);
    await lead.do('colleague:invite', invite(colleague.staffId));
    const ask = await askOf(guest);
    await lead.do('colleague:cancel', { requestId: newId(), participantId: ask.askId });
    await guest.sees(one => one.asks.length === 0, 'no question any more');
    expect(await guest.refused('ask:answer', { requestId: newId(), askId: ask.askId, yes: true })).toBe(
      'INVALID_STATE',
    );
    expect(lead.snapshot?.invited).toEqual([]);
  });

  it('the desk shows who is free, who is in a session and until when, who is away', async () => {
    const booked = await meetingAtTen(live);
    const away = await booked.hire(['specialist'], 'rehabilitation');
    const colleague = await colleagueOnLine(booked);
    await running(booked);
    const stateOf = (staffId: string) =>
      colleague.page.told['desk:changed'].at(-1)?.desk.colleagues.find(one => one.staffId === staffId);
    await waitUntil(() => (stateOf(booked.lead.staffId)?.busyUntil ? null : 'the lead is not busy'));
    const { endsAt } = await booked.read();
    await waitUntil(() => {
      const until = stateOf(booked.lead.staffId)?.busyUntil;
      return until === endsAt?.toISOString() ? null : `busy until ${until}`;
    });
    expect(stateOf(away.staffId)?.state).toBe('offline');
    await renew(away);
    const page = await Page.open(away.browser, 'staff');
    await waitUntil(() => (stateOf(away.staffId)?.state === 'free' ? null : 'the colleague is not free'));
    page.breakOff();
    await waitUntil(() => (stateOf(away.staffId)?.state === 'offline' ? null : 'the colleague is not away'));
  });

  it('the desk says what each of the house can help with; another house is neither seen nor rung', async () => {
    const stranger = await (await meetingAtTen(live)).hire(['specialist'], 'help', ['жестовый язык']);
    await renew(stranger);
    await Page.open(stranger.browser, 'staff');
    const booked = await meetingAtTen(live);
    const { lead } = await running(booked);
    const signer = await booked.hire(['specialist'], 'rehabilitation', ['жестовый язык', 'кризис']);
    await booked.hire(['technician'], 'help', ['сети']);
    await renew(signer);
    await Page.open(signer.browser, 'staff');
    const { desk } = await lead.do('desk:subscribe', {});
    expect(desk.colleagues).toEqual([
      expect.objectContaining({ staffId: signer.staffId, skills: ['жестовый язык', 'кризис'] }),
    ]);
    expect(await lead.refused('colleague:invite', invite(stranger.staffId))).toBe('NOT_FOUND');
    expect(await lead.refused('colleague:invite', invite(signer.staffId))).toBe('');
  });

  it('only who is on line can be rung, and only from a running session', async () => {
    const booked = await meetingAtTen(live);
    const { lead } = await running(booked);
    const away = await booked.hire(['specialist'], 'rehabilitation');
    expect(await lead.refused('colleague:invite', invite(away.staffId))).toBe('INVALID_STATE');
    const technician = await booked.hire(['technician']);
    expect(await lead.refused('colleague:invite', invite(technician.staffId))).toBe('FORBIDDEN');
  });

  it('sees the citizen as the citizen is addressed, never the surname', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await running(booked);
    const colleague = await colleagueOnLine(booked);
    await lead.do('colleague:invite', invite(colleague.staffId));
    await guest.do('ask:answer', { requestId: newId(), askId: (await askOf(guest)).askId, yes: true });
    await colleague.page.hears('colleague:asked');
    const { snapshot } = await colleague.page.join(booked.id);
    expect(snapshot.participants.find(({ role }) => role === 'citizen')).toMatchObject({ shownAs: 'Вера Петровна' });
    expect(JSON.stringify(snapshot)).not.toContain('Условная');
    expect(JSON.stringify(lead.snapshot)).toContain('Условная');
  });
});

describe('what was written before a colleague came (D20)', () => {
  const say = (text: string) => ({ clientKey: newId(), text });

  /** Asks, hears the yes, and lets the colleague's page come in. */
  async function comesIn(booked: Booked, { lead, guest }: Awaited<ReturnType<typeof running>>) {
    const colleague = await colleagueOnLine(booked);
    await lead.do('colleague:invite', invite(colleague.staffId));
    await guest.do('ask:answer', { requestId: newId(), askId: (await askOf(guest)).askId, yes: true });
    await colleague.page.hears('colleague:asked');
    await colleague.page.join(booked.id);
    return colleague;
  }

  const inSnapshot = (page: Page) => page.snapshot?.chat.messages.map(({ text }) => text);
  const since = async (page: Page) => (await page.do('chat:since', { seq: 0 })).messages.map(({ text }) => text);

  it('stays with those who were there; from the entry on the colleague reads everything', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await bothHere(booked);
    await guest.do('waiting:say', say('Это только вам'));
    await letIn(lead, guest);
    await lead.sees(one => one.status === 'running', 'a running session');
    await guest.do('chat:send', say('Между нами'));
    live.clock.advance(1000);
    const { page, staffId } = await comesIn(booked, { lead, guest });
    expect(inSnapshot(page)).toEqual([]);
    expect(await since(page)).toEqual([]);
    await guest.do('chat:send', say('Теперь всем'));
    expect((await page.hears('chat:message')).message.text).toBe('Теперь всем');
    expect(await since(page)).toEqual(['Теперь всем']);

    live.clock.advance(1000);
    await page.do('session:leave', { requestId: newId() });
    await guest.do('chat:send', say('Пока коллеги нет'));
    await page.join(booked.id);
    expect(inSnapshot(page)).toEqual(['Теперь всем', 'Пока коллеги нет']);

    await live.restart();
    for (const { browser } of [page, booked.lead]) browser.moveTo(live.it.base);
    const again = await Page.open(page.browser, 'staff');
    await again.join(booked.id);
    expect(inSnapshot(again)).toEqual(['Теперь всем', 'Пока коллеги нет']);
    expect(await since(again)).toEqual(['Теперь всем', 'Пока коллеги нет']);
    expect((await booked.read()).participants.filter(one => one.staffId === staffId)).toHaveLength(1);
    const back = await Page.open(booked.lead.browser, 'staff');
    await back.join(booked.id);
    expect(await since(back)).toEqual(['Это только вам', 'Между нами', 'Теперь всем', 'Пока коллеги нет']);
  });

  it('words of somebody who waits are for the lead alone, also while a colleague is in the room', async () => {
    const booked = await meetingAtTen(live);
    const both = await running(booked);
    const { page } = await comesIn(booked, both);
    await both.guest.do('session:leave', { requestId: newId() });
    const guest = await guestPage(booked);
    await guest.join(booked.id);
    await guest.do('waiting:say', say('Только вам'));
    await both.lead.hears('chat:message');
    expect(page.told['chat:message']).toEqual([]);
    expect(await since(page)).toEqual([]);
  });
});

const endNow = () => ({ requestId: newId(), kind: 'done' as const, ground: null, text: '' });
