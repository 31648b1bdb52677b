import type { QuestionnaireView, SaveQuestionnaire } from '@priyom/shared/api/questionnaires';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answersOf, form } from '../../../stories/citizen/questionnaire.ts';
import type { Answer, GuestError } from '../../citizen-app/rest.ts';
import { answersMemory, forgetAnswers } from '../answers-memory.ts';
import { createAnswering } from './answering.ts';
import { answersKeeper } from './kept-answers.ts';

const kept = new Map<string, string>();
const tab = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, text: string) => void kept.set(key, text),
  removeItem: (key: string) => void kept.delete(key),
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('sessionStorage', tab);
});
afterEach(() => {
  kept.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** One questionnaire on a server that fails as it is told to, and answers when it is let. */
class OneQuestionnaire {
  view: QuestionnaireView = { form, answers: answersOf(), sentAt: null, changeableUntil: '2037-12-10T07:00:00.000Z' };
  failing: GuestError[] = [];
  saved: SaveQuestionnaire[] = [];
  /** While set, an answer waits for it. */
  held: Promise<void> | null = null;
  running = 0;
  mostAtOnce = 0;

  async save(body: SaveQuestionnaire): Promise<Answer<QuestionnaireView>> {
    this.running += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.running);
    await this.held;
    this.running -= 1;
    const error = this.failing.shift();
    if (error) return { ok: false, error };
    this.saved.push(body);
    const sentAt = this.view.sentAt ?? (body.isDone ? '2037-11-26T08:00:00.000Z' : null);
    this.view = { ...this.view, answers: body.answers, sentAt };
    return { ok: true, data: this.view };
  }

  answering() {
    return createAnswering({ ...this.view, form }, this, answersKeeper('inv'));
  }
}

/** Of the fixture's form: «clarity», «comfort», «more», «wishes». */
function questionOf(answering: ReturnType<typeof createAnswering>, code: string) {
  const question = answering.questions.find(each => each.code === code);
  if (!question) throw new Error(`the form does not ask ${code}`);
  return question;
}

const settled = () => vi.advanceTimersByTimeAsync(0);

it('each answer goes by itself, all together, one request at a time', async () => {
  const server = new OneQuestionnaire();
  const answering = server.answering();
  const answers: (() => void)[] = [];
  server.held = new Promise(resolve => answers.push(resolve));
  answering.answer(questionOf(answering, 'clarity'), '4');
  answering.answer(questionOf(answering, 'clarity'), '5');
  answering.answer(questionOf(answering, 'comfort'), '3');
  expect(answering.store.getState().saving.kind).toBe('saving');
  for (const letGo of answers) letGo();
  await settled();
  expect(server.mostAtOnce).toBe(1);
  expect(server.saved.map(({ answers }) => answers.marks)).toEqual([{ clarity: 4 }, { clarity: 5, comfort: 3 }]);
  expect(answering.store.getState().saving.kind).toBe('saved');
  expect(new Set(server.saved.map(({ requestId }) => requestId)).size).toBe(2);
});

it('words go after a pause in typing, or when their question is left', async () => {
  const server = new OneQuestionnaire();
  const answering = server.answering();
  for (const text of ['Д', 'До', 'Дольше']) answering.answer(questionOf(answering, 'wishes'), text);
  await settled();
  expect(server.saved).toHaveLength(0);
  answering.go(0);
  await settled();
  expect(server.saved.map(({ answers }) => answers.words)).toEqual([{ wishes: 'Дольше' }]);
});

it('without a connection it says so, keeps all in this tab over a reload, and sends it by itself', async () => {
  const server = new OneQuestionnaire();
  const before = server.answering();
  server.failing = [{ code: 'OFFLINE' }, { code: 'OFFLINE' }];
  before.answer(questionOf(before, 'clarity'), '4');
  before.go(1);
  await settled();
  expect(before.store.getState().saving).toEqual({ kind: 'failed', error: { code: 'OFFLINE' } });
  before.stop();
  const after = server.answering();
  expect([after.store.getState().answers.marks, after.store.getState().at]).toEqual([{ clarity: 4 }, 1]);
  server.failing = [{ code: 'OFFLINE' }];
  after.flush();
  await settled();
  await vi.advanceTimersByTimeAsync(15_000);
  expect(server.view.answers.marks).toEqual({ clarity: 4 });
  expect(after.store.getState().saving.kind).toBe('saved');
  expect(server.answering().store.getState().saving.kind).toBe('idle');
});

it('what the server refuses for good is not asked again and again, and is not lost', async () => {
  const server = new OneQuestionnaire();
  const answering = server.answering();
  server.failing = [{ code: 'INVALID_STATE' }];
  answering.answer(questionOf(answering, 'clarity'), '4');
  await vi.advanceTimersByTimeAsync(120_000);
  expect(server.saved).toHaveLength(0);
  expect(answering.store.getState()).toMatchObject({
    answers: { marks: { clarity: 4 } },
    saving: { kind: 'failed', error: { code: 'INVALID_STATE' } },
  });
});

it('what is too long is not sent to be refused; the rest of it goes once it is shorter', async () => {
  const server = new OneQuestionnaire();
  const answering = server.answering();
  answering.answer(questionOf(answering, 'wishes'), 'а'.repeat(2_001));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.saved).toHaveLength(0);
  answering.answer(questionOf(answering, 'wishes'), 'а'.repeat(2_000));
  await vi.advanceTimersByTimeAsync(1_500);
  expect(server.saved).toHaveLength(1);
});

it('sent is sent, also after a change; whoever has answered nothing sends nothing', async () => {
  const server = new OneQuestionnaire();
  const answering = server.answering();
  answering.finish();
  await settled();
  expect([server.saved.length, answering.store.getState().at]).toEqual([0, 4]);
  answering.answer(questionOf(answering, 'clarity'), '2');
  answering.finish();
  await settled();
  expect(answering.store.getState().sentAt).not.toBeNull();
  answering.go(0);
  answering.answer(questionOf(answering, 'clarity'), '3');
  await settled();
  expect(server.saved.at(-1)).toMatchObject({ isDone: true, answers: { marks: { clarity: 3 } } });
});

it('one goes on where one was in this tab; elsewhere after the last answer, or with what was sent', async () => {
  const server = new OneQuestionnaire();
  const answering = server.answering();
  answering.answer(questionOf(answering, 'clarity'), '4');
  answering.go(3);
  await settled();
  expect(server.answering().store.getState().at).toBe(3);
  kept.clear();
  expect(server.answering().store.getState().at).toBe(1);
  server.view = { ...server.view, sentAt: '2037-11-26T08:00:00.000Z' };
  expect(server.answering().store.getState().at).toBe(4);
});

it('what a tab keeps that cannot be read is as if there were nothing, and «Быстрый выход» leaves nothing', async () => {
  answersMemory.set('inv', '{"at":2,"unsaved":{"answers":{"marks":{"clarity":"four"},"words":[1]}}}');
  expect(answersKeeper('inv').recall()).toEqual({ at: 2, unsaved: { answers: answersOf(), isDone: false } });
  answersMemory.set('inv', 'nonsense');
  expect(answersKeeper('inv').recall()).toBeNull();
  vi.stubGlobal('sessionStorage', { ...Object.fromEntries(kept), ...tab, removeItem: tab.removeItem });
  forgetAnswers();
  expect(kept.size).toBe(0);
});
