import { expect, it } from 'vitest';
import { newId } from '../../src/platform/ids.ts';
import { protocolsModel } from '../../src/protocols/model.ts';
import { type Booked, meetingAtTen, renew, running, useLive } from './house.ts';
import { Page } from './page.ts';
import { waitUntil } from './wait-until.ts';

const live = useLive();
const command = () => ({ requestId: newId() });
const end = () => ({ ...command(), kind: 'done' as const, ground: null, text: '' });

/** Lead, citizen and a colleague in a running session. */
async function three(booked: Booked, roles: Parameters<Booked['hire']>[0] = ['specialist']) {
  const { lead, guest } = await running(booked);
  const worker = await booked.hire(roles, 'rehabilitation');
  await renew(worker);
  const colleague = await Page.open(worker.browser, 'staff');
  await colleague.do('desk:subscribe', {});
  await lead.do('colleague:invite', { ...command(), staffId: worker.staffId, reason: 'Совет' });
  const { asks } = await guest.sees(one => one.asks.length > 0, 'the question');
  await guest.do('ask:answer', { ...command(), askId: asks[0]?.askId ?? '', yes: true });
  await colleague.hears('colleague:asked');
  await colleague.join(booked.id);
  const participantId = colleague.snapshot?.me.participantId ?? '';
  return { lead, guest, colleague, participantId, staffId: worker.staffId };
}

async function answers(colleague: Page, yes: boolean): Promise<void> {
  const { asks } = await colleague.sees(one => one.asks.length > 0, 'the offer');
  expect(asks[0]).toMatchObject({ kind: 'takeLead', who: 'Тестова Анна' });
  await colleague.do('ask:answer', { ...command(), askId: asks[0]?.askId ?? '', yes });
}

const drafts = async (booked: Booked) =>
  live.it.foundation.database.in(booked.scope, protocolsModel).find({ consultationId: booked.id });

it('a colleague who says yes leads: rights, desks and unsigned papers change hands at once, on record', async () => {
  const booked = await meetingAtTen(live);
  const { lead, guest, colleague, participantId, staffId } = await three(booked);
  await waitUntil(async () => ((await drafts(booked)).length === 1 ? null : 'no draft yet'));
  await lead.do('lead:offer', { ...command(), participantId });
  await lead.sees(one => one.offered?.state === 'open', 'that the colleague is asked');
  expect(guest.snapshot?.asks).toEqual([]);
  await answers(colleague, true);

  await colleague.sees(one => one.me.mayLead && one.me.role === 'lead', 'the lead');
  await lead.sees(one => !one.me.mayLead && one.me.role === 'colleague', 'no lead any more');
  await guest.sees(
    one => one.participants.some(({ role, id }) => role === 'lead' && id === participantId),
    'who leads',
  );
  expect(await lead.refused('session:end', end())).toBe('WRONG_STAGE');
  expect(await lead.refused('cap:suspend', { ...command(), reason: 'Кризис' })).toBe('WRONG_STAGE');
  await waitUntil(() => {
    const waiting = colleague.told['desk:changed'].at(-1)?.desk.waiting ?? [];
    return waiting.some(({ consultationId }) => consultationId === booked.id) ? null : 'not at the new desk';
  });
  await waitUntil(async () => {
    const [draft] = await drafts(booked);
    return draft?.authorId === staffId ? null : 'the draft has not followed';
  });
  const { history, leadId } = await booked.read();
  expect(leadId).toBe(staffId);
  expect(history.find(({ event }) => event === 'handOver')).toMatchObject({
    by: { kind: 'staff', id: staffId },
    data: { from: booked.lead.staffId, to: staffId },
  });
  await colleague.do('session:end', end());
  await guest.sees(one => one.ended?.kind === 'done', 'the end');
});

it('the former lead stays as a colleague, and comes back as one', async () => {
  const booked = await meetingAtTen(live);
  const { lead, colleague, participantId } = await three(booked);
  await lead.do('lead:offer', { ...command(), participantId });
  await answers(colleague, true);
  await lead.sees(one => one.me.role === 'colleague', 'being a colleague');
  await lead.do('session:leave', command());
  await colleague.sees(one => one.participants.every(({ role }) => role !== 'colleague'), 'the former lead gone');
  const { snapshot } = await lead.join(booked.id);
  expect(snapshot).toMatchObject({ stage: 'room', me: { role: 'colleague', mayLead: false } });
  expect(JSON.stringify(snapshot)).not.toContain('Условная');
  await colleague.join(booked.id);
  expect(colleague.snapshot?.me.mayLead).toBe(true);
});

it('«Не могу» leaves all as it was; the lead reads it, and may ask again', async () => {
  const booked = await meetingAtTen(live);
  const { lead, colleague, participantId } = await three(booked);
  await lead.do('lead:offer', { ...command(), participantId });
  expect(await lead.refused('lead:offer', { ...command(), participantId })).toBe('INVALID_STATE');
  await answers(colleague, false);
  await lead.sees(one => one.offered?.state === 'no' && one.me.mayLead, 'the refusal');
  await lead.do('lead:offer', { ...command(), participantId });
  const { offered } = await lead.sees(one => one.offered?.state === 'open', 'the second offer');
  await lead.do('colleague:cancel', { ...command(), participantId: offered?.askId ?? '' });
  await colleague.sees(one => one.asks.length === 0, 'the offer taken back');
  expect(lead.snapshot?.me.mayLead).toBe(true);
});

it('nobody else can be offered it, and nobody can take it unasked', async () => {
  const booked = await meetingAtTen(live);
  const { lead, guest, colleague, participantId } = await three(booked, ['psychologistOnDuty']);
  expect(await lead.refused('lead:offer', { ...command(), participantId })).toBe('FORBIDDEN');
  expect(await lead.refused('lead:offer', { ...command(), participantId: 'party-0' })).toBe('FORBIDDEN');
  expect(await colleague.refused('lead:offer', { ...command(), participantId })).toBe('WRONG_STAGE');
  expect(await guest.refused('lead:offer', { ...command(), participantId })).toBe('WRONG_STAGE');
});

it('not while the lead is away', async () => {
  const booked = await meetingAtTen(live);
  const { lead, participantId } = await three(booked);
  await lead.do('participant:hold', { ...command(), kind: 'away' });
  expect(await lead.refused('lead:offer', { ...command(), participantId })).toBe('INVALID_STATE');
});
