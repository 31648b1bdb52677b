import { QuestionnaireResults, QuestionnaireView } from '@priyom/shared/api/questionnaires';
import type { PolicyBody } from '@priyom/shared/domain/policy/schema';
import { expect, it } from 'vitest';
import { newId } from '../../src/platform/ids.ts';
import { Browser } from '../harness/browser.ts';
import { meetingAtTen, renew, running, useLive, withoutCheck } from '../live/house.ts';
import { read } from './fixture.ts';

const live = useLive();

const marks = ['1', '2', '3', '4', '5'];
const form = {
  title: 'АНКЕТА ДЛЯ РОДИТЕЛЕЙ',
  lead: 'Оцените, пожалуйста:',
  scales: [{ code: 'clarity', official: 'Чёткость', question: 'Понятно?', marks }],
  choices: [
    {
      code: 'more',
      official: 'Стоит ли',
      question: 'Чего больше?',
      options: [
        { code: 'practice', text: 'Практики' },
        { code: 'enough', text: 'Достаточно' },
      ],
    },
  ],
  words: [{ code: 'wishes', official: 'Пожелания', question: 'Что иначе?' }],
  thanks: 'Спасибо',
};
const asking = (body: PolicyBody): PolicyBody => {
  const own = withoutCheck(body);
  return { ...own, forms: { ...own.forms, questionnaire: form } };
};

async function over(policy: (body: PolicyBody) => PolicyBody = asking) {
  const booked = await meetingAtTen(live, { over: policy });
  const { lead, guest } = await running(booked);
  const path = `/api/guest/visits/${booked.guests[0]?.invitationId}/questionnaire`;
  // Nothing is asked before there was anything.
  expect((await guest.browser.get(path)).status).toBe(404);
  await lead.do('session:end', { requestId: newId(), kind: 'done', ground: null, text: '' });
  await guest.sees(({ stage }) => stage === 'over', 'the end');
  return { booked, guest, path };
}

const save = (browser: Browser, path: string, answers: object, isDone = false) =>
  browser.put(path, { requestId: newId(), answers, isDone });

it('keeps each answer as it is given, and what was sent until it was slept on', async () => {
  const { guest, path } = await over();
  const first = await read(QuestionnaireView, await save(guest.browser, path, { marks: { clarity: 4 } }));
  expect([first.answers.marks, first.sentAt]).toEqual([{ clarity: 4 }, null]);
  const whole = { marks: { clarity: 5, other: 3 }, choices: { more: 'nothing' }, words: { wishes: 'Перерыв' } };
  await save(guest.browser, path, whole, true);
  const kept = await read(QuestionnaireView, await guest.browser.get(path));
  // What the form does not ask is passed over.
  expect(kept.answers).toEqual({ marks: { clarity: 5 }, choices: {}, words: { wishes: 'Перерыв' } });
  expect(kept.sentAt).not.toBe(null);
  expect((await save(guest.browser, path, { marks: { clarity: 6 } })).status).toBe(400);
  live.clock.set('2037-12-20T07:00:00.000Z');
  expect([401, 409, 410]).toContain((await save(guest.browser, path, { marks: { clarity: 1 } })).status);
});

it('is nobody else’s, and is not asked where the policy asks nothing', async () => {
  const { path, booked } = await over();
  expect((await new Browser(live.it.base).get(path)).status).toBe(401);
  expect((await booked.lead.browser.get(path)).status).toBe(401);
  const silent = await over(body => {
    const own = withoutCheck(body);
    return { ...own, forms: { ...own.forms, questionnaire: null } };
  });
  const { form: none } = await read(QuestionnaireView, await silent.guest.browser.get(silent.path));
  expect(none).toBe(null);
  expect((await save(silent.guest.browser, silent.path, { marks: {} })).status).toBe(409);
});

it('is read in sums by those who answer for the work, without whose words they are', async () => {
  const { guest, path, booked } = await over();
  await save(
    guest.browser,
    path,
    { marks: { clarity: 4 }, choices: { more: 'enough' }, words: { wishes: 'Дольше' } },
    true,
  );
  const period = '/api/questionnaires?from=2037-11-01&to=2037-11-30';
  await renew(booked.lead);
  const own = await read(QuestionnaireResults, await booked.lead.browser.get(period));
  expect([own.answered, own.scales[0]?.average, own.choices[0]?.options.map(({ count }) => count)]).toEqual([
    1,
    4,
    [0, 1],
  ]);
  expect(own.words).toEqual([{ official: 'Пожелания', text: 'Дольше', on: '2037-11-26' }]);
  const other = await booked.hire(['specialist']);
  expect((await read(QuestionnaireResults, await other.browser.get(period))).answered).toBe(0);
  const registrar = await booked.hire(['registrar']);
  expect((await registrar.browser.get(period)).status).toBe(403);
});
