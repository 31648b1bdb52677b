import type { HallView } from '@priyom/shared/signaling/hall';
import { expect, it } from 'vitest';
import { newId } from '../../src/platform/ids.ts';
import { letIn, useLive } from '../live/house.ts';
import type { Page } from '../live/page.ts';
import { waitUntil } from '../live/wait-until.ts';
import { type Gathered, gathered } from './fixture.ts';

const live = useLive();
const command = () => ({ requestId: newId() });

async function talking(howMany: number): Promise<Gathered> {
  const hall = await gathered(live, 'group', howMany);
  for (const [index, page] of hall.people.entries()) await letIn(hall.lead, page, `party-${index}`);
  await hall.lead.sees(({ status }) => status === 'running', 'a running talk');
  return hall;
}

const look = async (page: Page): Promise<HallView> => (await page.do('hall:look', {})).hall;
const asks = (page: Page | undefined, text: string, isNameless = false) => {
  if (!page) throw new Error('nobody asks');
  return page.do('question:ask', { clientKey: newId(), text, isNameless });
};

it('puts questions in the order of voices, one voice each, and none for one’s own', async () => {
  const { lead, people } = await talking(3);
  const [one, two, three] = people;
  const first = await asks(one, 'Сколько ждать справку?');
  const second = await asks(two, 'Положен ли проезд?', true);
  await three?.do('question:vote', { questionId: second.questionId, up: true });
  await three?.do('question:vote', { questionId: second.questionId, up: true });
  expect(await two?.refused('question:vote', { questionId: second.questionId, up: true })).toBe('FORBIDDEN');
  expect(await lead.refused('question:vote', { questionId: second.questionId, up: true })).toBe('FORBIDDEN');
  await waitUntil(() => {
    const told = lead.told['hall:changed'].at(-1)?.hall.questions;
    return told?.[0]?.votes === 1 ? null : 'the lead was not told of the vote';
  });
  const { questions } = await look(lead);
  expect(questions.map(({ text, votes, shownAs }) => [text, votes, shownAs])).toEqual([
    ['Положен ли проезд?', 1, ''],
    ['Сколько ждать справку?', 0, 'Ласточка 1'],
  ]);
  const mine = (await look(three ?? lead)).questions.find(({ id }) => id === second.questionId);
  expect([mine?.hasMyVote, mine?.isMine]).toEqual([true, false]);
  await three?.do('question:vote', { questionId: second.questionId, up: false });
  expect((await look(lead)).questions.every(({ votes }) => votes === 0)).toBe(true);
  await lead.do('question:mark', { ...command(), questionId: first.questionId, as: 'answering' });
  await lead.do('question:mark', { ...command(), questionId: second.questionId, as: 'answering' });
  expect((await look(one ?? lead)).questions.map(({ status }) => status)).toEqual(['answering', 'open']);
  await lead.do('question:mark', { ...command(), questionId: second.questionId, as: 'answered' });
  expect(await three?.refused('question:vote', { questionId: second.questionId, up: true })).toBe('INVALID_STATE');
  expect(await one?.refused('question:mark', { ...command(), questionId: first.questionId, as: 'answered' })).toBe(
    'FORBIDDEN',
  );
});

it('keeps a question that may name somebody with the leaders until one has looked', async () => {
  const { lead, people } = await talking(2);
  const [one, two] = people;
  const asked = await asks(one, 'Почему врач Сидорова отказала?');
  expect(asked.isHidden).toBe(true);
  expect((await look(lead)).questions.map(({ status }) => status)).toEqual(['hidden']);
  expect((await look(one ?? lead)).questions.map(({ status }) => status)).toEqual(['hidden']);
  expect((await look(two ?? lead)).questions).toEqual([]);
  expect(await two?.refused('question:vote', { questionId: asked.questionId, up: true })).toBe('NOT_FOUND');
  const text = 'Почему врач может отказать?';
  await lead.do('question:mark', { ...command(), questionId: asked.questionId, as: 'open', text });
  expect((await look(two ?? lead)).questions.map(one => [one.status, one.text])).toEqual([['open', text]]);
});

it('takes a question once, however often it is sent, and so many of one person', async () => {
  const { people } = await talking(1);
  const [one] = people;
  const asked = { clientKey: newId(), text: 'Когда следующая встреча?', isNameless: false };
  const { questionId } = (await one?.do('question:ask', asked)) ?? { questionId: '' };
  expect((await one?.do('question:ask', asked))?.questionId).toBe(questionId);
  for (let count = 2; count <= 5; count += 1) await asks(one, `Вопрос ${count}?`);
  const sixth = { clientKey: newId(), text: 'Шестой?', isNameless: false };
  expect(await one?.refused('question:ask', sixth)).toBe('INVALID_STATE');
});

it('counts a vote in a poll once, also when two tabs press at once, and shows the hall the result at its end', async () => {
  const { lead, people } = await talking(2);
  const [one, two] = people;
  const options = ['Утром', 'Вечером'];
  const { pollId } = await lead.do('poll:open', { ...command(), question: 'Когда удобнее?', options });
  const answers = await Promise.all(
    [0, 1, 0, 1].map(option => one?.refused('poll:answer', { pollId, option }) ?? Promise.resolve('')),
  );
  // Whichever came first: the same one again is no other vote, the other one is refused.
  expect(answers.toSorted()).toEqual(['', '', 'INVALID_STATE', 'INVALID_STATE']);
  await two?.do('poll:answer', { pollId, option: 1 });
  expect(await two?.refused('poll:answer', { pollId, option: 7 })).toBe('VALIDATION');
  const seen = (await look(two ?? lead)).poll;
  expect([seen?.counts, seen?.votes, seen?.mine]).toEqual([null, 2, 1]);
  expect((await look(lead)).poll?.counts?.reduce((sum, count) => sum + count)).toBe(2);
  await lead.do('poll:close', { ...command(), pollId });
  expect((await look(two ?? lead)).poll?.counts?.reduce((sum, count) => sum + count)).toBe(2);
  expect(await two?.refused('poll:answer', { pollId, option: 0 })).toBe('INVALID_STATE');
  // Another one closes the one before.
  const next = await lead.do('poll:open', { ...command(), question: 'Ещё раз?', options });
  expect((await look(one ?? lead)).poll?.id).toBe(next.pollId);
  await lead.do('poll:withdraw', { ...command(), pollId: next.pollId });
  expect((await look(one ?? lead)).poll?.id).toBe(pollId);
  expect(await one?.refused('poll:open', { ...command(), question: 'Моё?', options })).toBe('FORBIDDEN');
});

it('tells what people press in sums, and captions letter by letter to everybody but who types', async () => {
  const { lead, people } = await talking(2);
  const [one, two] = people;
  await one?.do('reaction:send', { kind: 'thanks' });
  await two?.do('reaction:send', { kind: 'thanks' });
  await waitUntil(() => {
    const sum = lead.told['hall:reactions'].reduce((all, { reactions }) => all + (reactions.thanks ?? 0), 0);
    return sum === 2 ? null : `${sum} of 2 thanks were told`;
  });
  expect(await one?.refused('captions:type', { text: 'я' })).toBe('FORBIDDEN');
  await lead.do('captions:type', { text: 'Добрый ве' });
  await lead.do('captions:type', { text: 'Добрый вечер' });
  await two?.hears('captions:typed', 2);
  expect(two?.told['captions:typed'].map(({ text }) => text)).toEqual(['Добрый ве', 'Добрый вечер']);
  expect(lead.told['captions:typed']).toEqual([]);
});
