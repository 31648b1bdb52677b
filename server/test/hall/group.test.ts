import { expect, it } from 'vitest';
import { newId } from '../../src/platform/ids.ts';
import { letIn, useLive } from '../live/house.ts';
import { Page } from '../live/page.ts';
import { gathered, partOf } from './fixture.ts';

const live = useLive();
const command = () => ({ requestId: newId() });

async function talking(howMany: number) {
  const hall = await gathered(live, 'group', howMany);
  for (const [index, page] of hall.people.entries()) await letIn(hall.lead, page, `party-${index}`);
  await hall.lead.sees(({ status }) => status === 'running', 'a running talk');
  return hall;
}

it('takes hands in the order in which they were raised, and once each', async () => {
  const { lead, people } = await talking(3);
  const [one, two, three] = people;
  await two?.do('hand:set', { ...command(), up: true });
  await three?.do('hand:set', { ...command(), up: true });
  await two?.do('hand:set', { ...command(), up: true });
  await lead.sees(({ hall }) => hall?.hands === 2, 'two hands');
  expect([partOf(lead, 'party-1')?.hand?.place, partOf(lead, 'party-2')?.hand?.place]).toEqual([1, 2]);
  // In a group everybody sees whose turn it is.
  await one?.sees(({ hall }) => hall?.hands === 2, 'two hands');
  expect(one && partOf(one, 'party-2')?.hand?.place).toBe(2);
  await two?.do('hand:set', { ...command(), up: false });
  await lead.sees(({ hall }) => hall?.hands === 1, 'one hand');
  expect(partOf(lead, 'party-2')?.hand?.place).toBe(1);
  await lead.do('hand:lower', { ...command(), participantId: null });
  await three?.sees(({ hall }) => hall?.hands === 0, 'no hand');
  expect(await lead.refused('hand:set', { ...command(), up: true })).toBe('FORBIDDEN');
});

it('gives the floor in the silence, takes it back, and lets nobody of the hall do so', async () => {
  const { lead, people } = await talking(2);
  const [one, two] = people;
  await one?.do('hand:set', { ...command(), up: true });
  await lead.do('hall:silence', { ...command(), on: true });
  await one?.sees(({ hall }) => hall?.silence !== null, 'the silence');
  expect(await one?.refused('media:set', { source: 'mic', action: 'resume' })).toBe('INVALID_STATE');
  expect(await one?.refused('hall:silence', { ...command(), on: false })).toBe('FORBIDDEN');
  expect(await two?.refused('floor:give', { ...command(), participantId: 'party-1' })).toBe('FORBIDDEN');
  await lead.do('floor:give', { ...command(), participantId: 'party-0' });
  await one?.sees(() => partOf(one, 'party-0')?.floor === 'has', 'the floor');
  // The hand has done its work.
  expect(one && partOf(one, 'party-0')?.hand).toBe(null);
  expect(await one?.refused('hand:set', { ...command(), up: true })).toBe('INVALID_STATE');
  expect(await lead.refused('floor:give', { ...command(), participantId: 'party-0' })).toBe('INVALID_STATE');
  await lead.do('floor:take', { ...command(), participantId: 'party-0' });
  await one?.sees(() => partOf(one, 'party-0')?.floor === 'none', 'no floor');
  expect(await one?.refused('media:set', { source: 'mic', action: 'resume' })).toBe('INVALID_STATE');
  // A repeated press does what it did, once.
  const again = command();
  await lead.do('floor:give', { ...again, participantId: 'party-1' });
  await lead.do('floor:give', { ...again, participantId: 'party-1' });
  await two?.do('floor:return', command());
  await two?.sees(() => partOf(two, 'party-1')?.floor === 'none', 'the floor returned');
});

it('forgets floor and hand of whoever goes', async () => {
  const { lead, people, id } = await talking(2);
  const [one] = people;
  await lead.do('floor:give', { ...command(), participantId: 'party-0' });
  await one?.do('session:leave', command());
  await lead.sees(({ participants }) => participants.some(({ leftHow }) => leftHow === 'left'), 'that they have left');
  await one?.join(id);
  await letIn(lead, one ?? lead, 'party-0');
  await lead.sees(() => partOf(lead, 'party-0') !== null, 'them again');
  expect(partOf(lead, 'party-0')?.floor).toBe('none');
});

it('lets a colleague lead with the lead: floor, silence and hands, but not put out or end', async () => {
  const { lead, people, hire, id } = await talking(2);
  const colleague = await hire(['specialist']);
  const beside = await Page.open(colleague.browser, 'staff');
  await beside.do('desk:subscribe', {});
  await lead.do('colleague:invite', { ...command(), staffId: colleague.staffId, reason: 'вместе' });
  for (const page of people) {
    const { asks } = await page.sees(snapshot => snapshot.asks.length > 0, 'the question');
    await page.do('ask:answer', { ...command(), askId: asks[0]?.askId ?? '', yes: true });
  }
  await beside.hears('colleague:asked');
  await beside.join(id);
  await beside.do('hall:silence', { ...command(), on: true });
  await beside.do('floor:give', { ...command(), participantId: 'party-1' });
  await lead.sees(() => partOf(lead, 'party-1')?.floor === 'has', 'the floor that the colleague gave');
  const ending = { ...command(), kind: 'done', ground: null, text: '' } as const;
  expect(await beside.refused('session:end', ending)).toBe('WRONG_STAGE');
});

it('tells the leaders alone what is for them, and one person what is for that one', async () => {
  const { lead, people } = await talking(3);
  const [one, two, three] = people;
  const say = (text: string) => ({ clientKey: newId(), text });
  await one?.do('chat:send', { ...say('только вам'), to: 'leaders' });
  await lead.do('chat:send', { ...say('лично второй'), to: 'one', addressee: 'party-1' });
  await lead.do('chat:send', say('всем'));
  await three?.hears('chat:message');
  expect(three?.told['chat:message'].map(({ message }) => message.text)).toEqual(['всем']);
  await two?.hears('chat:message', 2);
  expect(two?.told['chat:message'].map(({ message }) => message.text)).toEqual(['лично второй', 'всем']);
  expect(lead.told['chat:message'].find(({ message }) => message.to === 'one')?.message.addressee?.id).toBe('party-1');
  const private_ = { ...say('мимо ведущих'), to: 'one', addressee: 'party-2' } as const;
  expect(await two?.refused('chat:send', private_)).toBe('FORBIDDEN');
  await lead.do('hall:chat', { ...command(), to: 'leaders' });
  await two?.do('chat:send', say('а это всем?'));
  await lead.sees(() => lead.told['chat:message'].some(({ message }) => message.text === 'а это всем?'), 'the words');
  expect(three?.told['chat:message'].some(({ message }) => message.text === 'а это всем?')).toBe(false);
  // What is read again after a reload is the same.
  const { messages } = (await three?.do('chat:since', { seq: 0 })) ?? { messages: [] };
  expect(messages.map(({ text }) => text)).toEqual(['всем']);
});
