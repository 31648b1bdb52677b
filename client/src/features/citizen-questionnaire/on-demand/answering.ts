import type { QuestionnaireView } from '@priyom/shared/api/questionnaires';
import type { Answers, QuestionnaireForm } from '@priyom/shared/domain/questionnaire/schema';
import { ERRORS } from '@priyom/shared/errors';
import { createStore } from 'zustand/vanilla';
import { newId } from '../../../call/ids.ts';
import type { GuestError } from '../../citizen-app/rest.ts';
import { answeredIn, goesOnAt, isTooLong, type Question, questionsOf, withAnswer } from './form-questions.ts';
import type { AnswersKeeper } from './kept-answers.ts';
import type { QuestionnaireServer } from './questionnaire-api.ts';

/** Of words: after a pause in typing. */
const PAUSE_MS = 1_500;
const RETRY_MS = 15_000;

export interface AnsweringState {
  answers: Answers;
  /** The question on the screen, from 0; as many as there are: the last screen. */
  at: number;
  /** «Отправить» was pressed, here or before. */
  isDone: boolean;
  /** The server's. */
  sentAt: string | null;
  changeableUntil: string;
  saving: Saving;
}

export type Saving =
  /** Nothing was given here that would have to be saved. */
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: number }
  /** Said until it is saved, also while it is tried again. */
  | { kind: 'failed'; error: GuestError };

type Asked = QuestionnaireView & { form: QuestionnaireForm };

/**
 * One questionnaire while it is answered (D27). Each answer goes to the server by itself, all that was given at a time and
 * one request after another, again by itself while there is no connection. What is on the screen is the truth; this tab
 * keeps it until the server has it.
 */
export function createAnswering(view: Asked, server: Pick<QuestionnaireServer, 'save'>, keeper: AnswersKeeper) {
  const { form } = view;
  const questions = questionsOf(form);
  const kept = keeper.recall();
  const unsaved = kept?.unsaved ?? null;
  const answers = unsaved?.answers ?? view.answers;
  const isSent = view.sentAt !== null;
  const place = kept?.at ?? (isSent ? questions.length : goesOnAt(questions, answers));
  const store = createStore<AnsweringState>(() => ({
    answers,
    at: Math.max(0, Math.min(place, questions.length)),
    isDone: isSent || unsaved?.isDone === true,
    sentAt: view.sentAt,
    changeableUntil: view.changeableUntil,
    saving: { kind: 'idle' },
  }));
  let isDirty = unsaved !== null;
  /** Asked for since the last request; typing alone asks for nothing before its pause. */
  let isDue = false;
  let isRunning = false;
  let isOnItsWay = false;
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function remember(): void {
    const { at, answers, isDone } = store.getState();
    keeper.keep({ at, unsaved: isDirty || isOnItsWay ? { answers, isDone } : null });
  }

  function change(changes: Partial<AnsweringState>, afterMs = 0): void {
    store.setState(changes);
    isDirty = true;
    remember();
    schedule(afterMs);
  }

  function schedule(ms: number): void {
    clearTimeout(timer);
    if (isStopped) return;
    if (ms === 0) flush();
    else timer = setTimeout(flush, ms);
  }

  /** What is unsaved goes now: a question is left, the connection is back, the tab goes out of sight. */
  function flush(): void {
    clearTimeout(timer);
    isDue = true;
    if (!isRunning) void run();
  }

  async function run(): Promise<void> {
    isRunning = true;
    while (isDue && isDirty && !isStopped && !isTooLong(store.getState().answers)) await saveOnce();
    isRunning = false;
  }

  async function saveOnce(): Promise<void> {
    const { answers, isDone, saving } = store.getState();
    isDirty = false;
    isDue = false;
    isOnItsWay = true;
    if (saving.kind !== 'failed') store.setState({ saving: { kind: 'saving' } });
    const answer = await server.save({ requestId: newId(), answers, isDone });
    isOnItsWay = false;
    if (!answer.ok) {
      isDirty = true;
      store.setState({ saving: { kind: 'failed', error: answer.error } });
      if (isWorthRepeating(answer.error)) schedule(RETRY_MS);
      return;
    }
    const { sentAt, changeableUntil } = answer.data;
    store.setState({ sentAt, changeableUntil, ...(!isDirty && { saving: { kind: 'saved', at: Date.now() } }) });
    remember();
  }

  function go(at: number): void {
    store.setState({ at: Math.max(0, Math.min(at, questions.length)) });
    remember();
    flush();
  }

  return {
    form,
    questions,
    store,
    /** `answer` null takes it back. */
    answer(question: Question, answer: string | null): void {
      change(
        { answers: withAnswer(store.getState().answers, question, answer) },
        question.kind === 'words' ? PAUSE_MS : 0,
      );
    },
    go,
    /** «Отправить»: to the last screen. Who has answered nothing sends nothing. */
    finish(): void {
      const { answers, isDone } = store.getState();
      if (!isDone && answeredIn(questions, answers) === 0) go(questions.length);
      else change({ isDone: true, at: questions.length });
    },
    flush,
    /** By a press: said as a new try. */
    again(): void {
      if (!isTooLong(store.getState().answers)) store.setState({ saving: { kind: 'saving' } });
      flush();
    },
    /** Nothing is sent any more; what is unsaved stays with the tab. */
    stop(): void {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

export type Answering = ReturnType<typeof createAnswering>;

/** The rest is an answer: it is too late, the link no longer opens anything. */
export const isWorthRepeating = (error: GuestError): boolean => error.code === 'OFFLINE' || ERRORS[error.code].retry;
