import type { PolicyBody } from '@priyom/shared/domain/policy/schema';
import { describe, expect, it } from 'vitest';
import { messagesModel } from '../../src/messages/model.ts';
import { newId } from '../../src/platform/ids.ts';
import { motherAndBoy } from '../visits/fixture.ts';
import { bothHere, guestPage, letIn, meetingAtTen, running, useLive, withoutCheck } from './house.ts';
import { waitUntil } from './wait-until.ts';

const live = useLive();
const say = (text: string, clientKey = newId()) => ({ clientKey, text });

describe('what people see of each other', () => {
  it('the citizen sees name and position of the specialist, never the reason of anything', async () => {
    const booked = await meetingAtTen(live);
    const { guest, lead } = await running(booked);
    expect(guest.snapshot?.participants.find(({ role }) => role === 'lead')).toMatchObject({
      shownAs: 'Анна Петровна',
      about: 'психолог',
      devices: null,
    });
    expect(lead.snapshot?.participants.find(({ role }) => role === 'citizen')?.shownAs).toMatch(
      /^Условная Вера Петровна и Лёва/,
    );
    expect(JSON.stringify(guest.snapshot)).not.toMatch(/засыпает|Условная/);
    expect(JSON.stringify(lead.snapshot)).not.toMatch(/засыпает/);
  });

  it('companions are stated by each side and seen by all; who is no longer named has gone', async () => {
    const booked = await meetingAtTen(live);
    const { guest, lead } = await running(booked);
    await guest.do('companion:set', { requestId: newId(), companions: [{ who: 'Лёва', relation: 'child' }] });
    await lead.sees(one => one.companions.some(({ who, side }) => who === 'Лёва' && side === 'citizen'), 'the boy');
    await lead.do('companion:set', { requestId: newId(), companions: [{ who: 'коллега', relation: 'colleague' }] });
    await guest.sees(one => one.companions.length === 2, 'both companions');
    await guest.do('companion:set', { requestId: newId(), companions: [] });
    await lead.sees(one => one.companions.length === 1, 'that the boy has gone');
    const doc = await booked.read();
    expect(doc.companions.map(({ until }) => until === null)).toEqual([false, true]);
    expect(JSON.stringify(doc)).not.toContain('Лёва');
  });

  it('in a group nobody sees who waits or is expected but the lead', async () => {
    const booked = await meetingAtTen(live, { wish: group });
    const { lead, guest } = await bothHere(booked);
    const other = await guestPage(booked, 1);
    await other.join(booked.id);
    await lead.sees(one => one.participants.filter(({ status }) => status === 'waiting').length === 2, 'both waiting');
    expect(other.snapshot?.participants.map(({ id }) => id)).toEqual(['lead', 'party-1']);
    await letIn(lead, guest);
    await letIn(lead, other, 'party-1');
    await other.sees(one => one.participants.length === 3, 'the other family');
    expect(other.snapshot?.participants.find(({ id }) => id === 'party-0')?.shownAs).toBe('Вера Петровна');
  });
});

describe('the chat', () => {
  it('is in the database before it is acknowledged, once, in one order, sealed', async () => {
    const booked = await meetingAtTen(live);
    const { guest, lead } = await running(booked);
    const first = say('Мы переехали на Садовую');
    const { message } = await guest.do('chat:send', first);
    const stored = await live.it.foundation.database
      .in(booked.scope, messagesModel)
      .find({ consultationId: booked.id });
    expect(stored).toHaveLength(1);
    expect(JSON.stringify(stored)).not.toContain('Садовую');
    expect((await lead.hears('chat:message')).message).toMatchObject({ text: first.text, seq: message.seq });
    expect((await guest.do('chat:send', first)).message).toEqual(message);
    const both = Array.from({ length: 6 }, (_, index) => [guest, lead][index % 2]?.do('chat:send', say(`№ ${index}`)));
    const seqs = (await Promise.all(both)).map(one => one?.message.seq ?? 0);
    expect(seqs.toSorted((one, other) => one - other)).toEqual([2, 3, 4, 5, 6, 7]);
    expect(lead.told['chat:message'].filter(one => one.message.seq === message.seq)).toHaveLength(1);
  });

  it('what was missed is asked for by number', async () => {
    const booked = await meetingAtTen(live);
    const { guest, lead } = await running(booked);
    await lead.do('chat:send', say('Первое'));
    const { message } = await lead.do('chat:send', say('Второе'));
    const { messages } = await guest.do('chat:since', { seq: message.seq - 1 });
    expect(messages.map(({ text }) => text)).toEqual(['Второе']);
    expect(guest.snapshot?.chat).toMatchObject({ lastSeq: expect.any(Number) });
  });

  it('what one guest says while waiting is between them and the staff', async () => {
    const booked = await meetingAtTen(live, { wish: group });
    const { lead, guest } = await bothHere(booked);
    const other = await guestPage(booked, 1);
    await other.join(booked.id);
    await guest.do('waiting:say', say('Опаздываем на пять минут'));
    await lead.hears('chat:message');
    await lead.do('waiting:write', say('Не спешите, начнём вместе'));
    await other.hears('chat:message');
    expect(other.told['chat:message'].map(({ message }) => message.text)).toEqual(['Не спешите, начнём вместе']);
    expect((await other.do('chat:since', { seq: 0 })).messages).toHaveLength(1);
  });
});

describe('modes and endings', () => {
  it('only what the policy offers is shown to both, and nothing else is taken (D16)', async () => {
    const onlySeenOrHeard = (body: PolicyBody): PolicyBody => ({
      ...withoutCheck(body),
      session: { ...body.session, cap: { video: 60, voice: 60 } },
    });
    const { guest, lead } = await running(await meetingAtTen(live, { over: onlySeenOrHeard }));
    expect([guest, lead].map(({ snapshot }) => snapshot?.modes)).toEqual([
      ['video', 'voice'],
      ['video', 'voice'],
    ]);
    expect(await guest.refused('mode:set', { requestId: newId(), mode: 'chat', cause: 'wish' })).toBe(
      'METHOD_NOT_OFFERED',
    );
  });

  it('the citizen changes the mode at will, each change is on record with its cause (D16)', async () => {
    const booked = await meetingAtTen(live);
    const { guest, lead } = await running(booked);
    await guest.do('mode:set', { requestId: newId(), mode: 'voice', cause: 'network' });
    await lead.sees(({ mode, networkOf }) => mode === 'voice' && networkOf === 'party-0', 'the forced voice');
    await guest.do('mode:set', { requestId: newId(), mode: 'chat', cause: 'wish' });
    const changes = (await booked.read()).history.filter(({ event }) => event === 'changeMode');
    expect(changes.map(({ data }) => [data?.before, data?.mode, data?.cause])).toEqual([
      ['video', 'voice', 'network'],
      ['voice', 'chat', 'wish'],
    ]);
  });

  it('whose network took the pictures is told to both alike, and is nobody’s who is not here (ux §6.4)', async () => {
    const { guest, lead } = await running(await meetingAtTen(live));
    const me = lead.snapshot?.me.participantId ?? '';
    const byNetwork = { mode: 'voice', cause: 'network' } as const;
    await guest.do('mode:set', { requestId: newId(), ...byNetwork, networkOf: me });
    for (const page of [guest, lead]) await page.sees(({ networkOf }) => networkOf === me, 'whose network it is');
    await guest.do('mode:set', { requestId: newId(), mode: 'video', cause: 'network' });
    await lead.sees(({ mode, networkOf }) => mode === 'video' && networkOf === null, 'nobody’s');
    await guest.do('mode:set', { requestId: newId(), ...byNetwork, networkOf: 'somebody' });
    await lead.sees(({ networkOf }) => networkOf === 'party-0', 'of who told it');
  });

  it('the lead asks for the camera; the answer is the citizen’s own', async () => {
    const booked = await meetingAtTen(live);
    const { guest, lead } = await running(booked);
    await lead.do('participant:askCamera', { requestId: newId(), participantId: 'party-0' });
    const { asks } = await guest.sees(one => one.asks.length === 1, 'the question');
    expect(asks[0]).toMatchObject({ kind: 'switchCameraOn', who: 'Анна Петровна' });
    await guest.do('ask:answer', { requestId: newId(), askId: asks[0]?.askId ?? '', yes: false });
    await guest.sees(one => one.asks.length === 0, 'no question');
  });

  it('ending for cause needs a ground of the policy and what happened (D19)', async () => {
    const booked = await meetingAtTen(live);
    const { guest, lead } = await running(booked);
    const policy = await live.it.live.ports.policyOf(booked.scope, (await booked.read()).policyId);
    const ground = policy.refusalGrounds.find(({ endsSession }) => endsSession);
    const end = { requestId: newId(), kind: 'forCause' as const, ground: null, text: 'Кричал и угрожал' };
    expect(await lead.refused('session:end', end)).toBe('GROUND_REQUIRED');
    expect(await lead.refused('session:end', { ...end, ground: ground?.code ?? '', text: '' })).toBe('GROUND_REQUIRED');
    await lead.do('session:end', { ...end, ground: ground?.code ?? '' });
    const seen = await guest.sees(one => one.ended !== null, 'the end');
    expect(seen.ended).toMatchObject({ kind: 'forCause', groundText: ground?.text, contest: policy.contest });
    expect(JSON.stringify(seen)).not.toContain('угрожал');
  });

  it('the lead ends with one press; pressed twice it has ended once', async () => {
    const booked = await meetingAtTen(live);
    const { guest, lead } = await running(booked);
    const end = { requestId: newId(), kind: 'done' as const, ground: null, text: '' };
    await Promise.all([lead.ask('session:end', end), lead.ask('session:end', end)]);
    await guest.sees(one => one.ended?.kind === 'done', 'the end');
    await waitUntil(async () => ((await booked.read()).due.length === 0 ? null : 'effects are left'));
    const doc = await booked.read();
    expect(doc.history.filter(({ event }) => event === 'end')).toHaveLength(1);
    expect((await live.it.live.ports.meetings.find(booked.scope, booked.id))?.status).toBe('held');
    const again = await guestPage(booked);
    const { snapshot, media } = await again.join(booked.id);
    expect({ stage: snapshot.stage, media }).toEqual({ stage: 'over', media: null });
  });
});

const group = {
  title: 'Встреча мам',
  parties: [
    motherAndBoy(),
    motherAndBoy({
      party: {
        kind: 'citizen',
        citizen: { surname: 'Примерная', given: 'Ольга', patronymic: 'Ивановна' },
        birthDate: null,
      },
      contact: { channel: 'phone', value: '+7 000 000-02-02' },
    }),
  ],
};
