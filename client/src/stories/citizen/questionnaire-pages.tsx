import type { QuestionnaireView } from '@priyom/shared/api/questionnaires';
import type { Answers } from '@priyom/shared/domain/questionnaire/schema';
import { type ReactNode, useState } from 'react';
import type { GuestError } from '../../features/citizen-app/rest.ts';
import { CitizenScreen } from '../../features/citizen-frame/CitizenScreen.tsx';
import { type Answering, createAnswering } from '../../features/citizen-questionnaire/on-demand/answering.ts';
import { HowWasIt } from '../../features/citizen-questionnaire/on-demand/HowWasIt.tsx';
import Questionnaire from '../../features/citizen-questionnaire/on-demand/Questionnaire.tsx';
import { PageTitle } from '../../ui/CitizenPage.tsx';
import { at } from './fixtures.ts';
import { answersOf, form } from './questionnaire.ts';

interface Facts {
  answers?: Partial<Answers>;
  /** Which question stands, from 0. */
  at?: number;
  isSent?: boolean;
  /** Until when it may be changed, minutes from the stories' moment. */
  untilMinutes?: number;
  /** Given here and refused. */
  failure?: GuestError;
}

const TWO_WEEKS = 14 * 24 * 60;
const MANY = { marks: { clarity: 4 }, choices: { more: 'practice' }, words: { wishes: 'Начинать чуть позже.' } };

function still({ answers = {}, at: place = 0, isSent = false, untilMinutes = TWO_WEEKS, failure }: Facts): Answering {
  const view: QuestionnaireView & { form: typeof form } = {
    form,
    answers: answersOf(answers),
    sentAt: isSent ? at(0) : null,
    changeableUntil: at(untilMinutes),
  };
  const server = { save: async () => ({ ok: false as const, error: failure ?? { code: 'OFFLINE' as const } }) };
  const answering = createAnswering(view, server, { recall: () => ({ at: place, unsaved: null }), keep: () => {} });
  if (failure) answering.store.setState({ saving: { kind: 'failed', error: failure } });
  return answering;
}

function Card(facts: Facts) {
  const [answering] = useState(() => still(facts));
  return (
    <CitizenScreen tab="" wide>
      <PageTitle>Встреча закончилась. Спасибо, что пришли</PageTitle>
      <HowWasIt answering={answering} onOpen={() => undefined} />
    </CitizenScreen>
  );
}

function Asked(facts: Facts) {
  const [answering] = useState(() => still(facts));
  return <Questionnaire answering={answering} onClose={() => undefined} />;
}

const LAST = 4;

/** What somebody is asked after a meeting (D27). */
export const questionnairePages: Readonly<Record<string, () => ReactNode>> = {
  'after-asked': () => <Card />,
  'after-asked-begun': () => <Card answers={{ marks: { clarity: 4 } }} />,
  'after-asked-sent': () => <Card answers={MANY} isSent />,
  'after-asked-unsaved': () => <Card answers={{ marks: { clarity: 4 } }} failure={{ code: 'OFFLINE' }} />,
  question: () => <Asked />,
  'question-answered': () => <Asked answers={{ marks: { clarity: 4 } }} />,
  'question-choice': () => <Asked at={2} answers={{ choices: { more: 'enough' } }} />,
  'question-words': () => <Asked at={3} answers={{ words: { wishes: 'Начинать чуть позже.' } }} />,
  'question-too-long': () => <Asked at={3} answers={{ words: { wishes: 'Очень долго. '.repeat(160) } }} />,
  'question-unsaved': () => <Asked answers={{ marks: { clarity: 4 } }} failure={{ code: 'OFFLINE' }} />,
  'question-late': () => <Asked answers={{ marks: { clarity: 4 } }} failure={{ code: 'INVALID_STATE' }} />,
  'questions-sent': () => <Asked at={LAST} answers={MANY} isSent />,
  'questions-on-their-way': () => <Asked at={LAST} answers={MANY} failure={{ code: 'OFFLINE' }} />,
  'questions-none': () => <Asked at={LAST} />,
  'questions-over': () => <Asked at={LAST} answers={MANY} isSent untilMinutes={-1} />,
};
