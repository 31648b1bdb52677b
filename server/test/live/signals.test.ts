import { describe, expect, it } from 'vitest';
import { newId } from '../../src/platform/ids.ts';
import { deskOf, guestPage, meetingAtTen, running, useLive } from './house.ts';
import type { Page } from './page.ts';
import { waitUntil } from './wait-until.ts';

const live = useLive();
const press = () => ({ requestId: newId() });

const signalsAt = (page: Page) => page.told['desk:changed'].at(-1)?.desk.signals ?? [];
const signalOf = (page: Page) => page.snapshot?.participants.find(({ id }) => id === 'party-0')?.signal ?? null;

describe('a signal without a sound (ux §6.7)', () => {
  it('is read by the specialist, and stands before the head without a name until all is right', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await running(booked);
    const head = await deskOf(booked, ['head']);
    const otherHead = await deskOf(booked, ['head'], 'rehabilitation');
    await guest.do('signal:set', { ...press(), kind: 'someoneNear' });
    await lead.sees(() => signalOf(lead)?.kind === 'someoneNear', 'the signal');
    await waitUntil(() => (signalsAt(head).length === 1 ? null : 'the signal is not at the desk'));
    expect(Object.keys(signalsAt(head)[0] ?? {}).toSorted()).toEqual(['consultationId', 'lead', 'since', 'task']);
    expect(signalsAt(otherHead)).toEqual([]);
    await guest.do('signal:set', { ...press(), kind: null });
    await lead.sees(() => signalOf(lead) === null, 'that all is right');
    await waitUntil(() => (signalsAt(head).length === 0 ? null : 'the signal is still at the desk'));
  });

  it('leaves nothing that the citizen could be shown, and outlives a reload of theirs', async () => {
    const booked = await meetingAtTen(live);
    const { guest } = await running(booked);
    await guest.do('signal:set', { ...press(), kind: 'needHelp' });
    const again = await guestPage(booked);
    const { snapshot } = await again.join(booked.id, { takeOver: true });
    expect(snapshot.chat.messages).toEqual([]);
    expect(snapshot.participants.find(({ id }) => id === 'party-0')?.signal?.kind).toBe('needHelp');
  });

  it('is nobody’s but a citizen’s', async () => {
    const booked = await meetingAtTen(live);
    const { lead } = await running(booked);
    expect(await lead.refused('signal:set', { ...press(), kind: 'needHelp' })).toBe('FORBIDDEN');
  });

  it('is followed by questions that look ordinary; a tap answers, and only the lead reads what was said', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await running(booked);
    await lead.do('participant:askQuietly', { ...press(), participantId: 'party-0', question: 'goOn' });
    const asked = await guest.sees(({ asks }) => asks.length > 0, 'the question');
    expect(asked.asks).toMatchObject([{ kind: 'quietQuestion', question: 'goOn' }]);
    expect(asked.quietly).toEqual([]);
    await guest.do('ask:answer', { ...press(), askId: asked.asks[0]?.askId ?? '', yes: false });
    await lead.sees(({ quietly }) => quietly[0]?.state === 'no', 'the answer');
    await lead.do('participant:askQuietly', { ...press(), participantId: 'party-0', question: 'later' });
    const next = await lead.sees(({ quietly }) => quietly[0]?.question === 'later', 'the next question');
    expect(next.quietly).toEqual([{ participantId: 'party-0', question: 'later', state: 'open' }]);
  });

  it('nobody is asked who is no citizen, and by nobody but the lead', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await running(booked);
    const ask = (participantId: string) => ({ ...press(), participantId, question: 'goOn' as const });
    expect(await lead.refused('participant:askQuietly', ask('lead'))).toBe('FORBIDDEN');
    expect(await lead.refused('participant:askQuietly', ask('party-7'))).toBe('NOT_FOUND');
    expect(await guest.refused('participant:askQuietly', ask('party-0'))).toBe('WRONG_STAGE');
  });
});
