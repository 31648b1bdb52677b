import { useStore } from 'zustand';
import { useText } from '../../../i18n/catalog.ts';
import { citizenQuestionnaireText } from '../../../i18n/citizen-questionnaire.ts';
import { useQuotation } from '../../../i18n/quotation.ts';
import { uiText } from '../../../i18n/ui.ts';
import { Button } from '../../../ui/Button.tsx';
import { PageTitle } from '../../../ui/CitizenPage.tsx';
import * as icons from '../../../ui/icons.ts';
import { CitizenScreen } from '../../citizen-frame/CitizenScreen.tsx';
import { AnswerField } from './AnswerField.tsx';
import type { Answering } from './answering.ts';
import { answerTo, type Question, typedFor, WORDS_LIMIT } from './form-questions.ts';
import { SaveLine } from './SaveLine.tsx';
import { useDigits } from './use-digits.ts';

interface QuestionScreenProps {
  answering: Answering;
  question: Question;
  /** From 0. */
  at: number;
  onBack: () => void;
  onLater: () => void;
}

/** A question in plain words, what the form calls it below; nothing has to be answered. */
export function QuestionScreen({ answering, question, at, onBack, onLater }: QuestionScreenProps) {
  const t = useText(citizenQuestionnaireText);
  const quoted = useQuotation();
  const { questions, answer } = answering;
  const answers = useStore(answering.store, state => state.answers);
  const chosen = answerTo(question, answers);
  const why = useWhyNot(question, chosen, typedFor(question, answers));
  const isLast = at === questions.length - 1;
  const goOn = () => (isLast ? answering.finish() : answering.go(at + 1));
  const skip = () => {
    answer(question, null);
    goOn();
  };
  const screen = useDigits<HTMLDivElement>(digit => {
    if (question.kind === 'mark') answer(question, digit);
  });
  return (
    <CitizenScreen tab={t.tab} wide>
      <div className="qn" ref={screen}>
        <Way at={at} all={questions.length} />
        <PageTitle>{question.question}</PageTitle>
        <AnswerField answering={answering} question={question} />
        <div className="qn-pair">
          <Button icon={icons.previous} onClick={onBack} why={why.back}>
            {t.back}
          </Button>
          <Button variant="primary" iconEnd={isLast ? undefined : icons.forward} onClick={goOn} why={why.next}>
            {isLast ? t.send : t.next}
          </Button>
        </div>
        <SaveLine answering={answering} />
        <div className="qn-aside">
          <Button variant="ghost" onClick={skip}>
            {t.skip}
          </Button>
          <Button variant="ghost" onClick={onLater}>
            {t.later}
          </Button>
        </div>
        <p className="faint small">{t.official(quoted(question.official.replace(/[:.]$/, '')))}</p>
      </div>
    </CitizenScreen>
  );
}

function Way({ at, all }: { at: number; all: number }) {
  const t = useText(citizenQuestionnaireText);
  return (
    <div className="qn-way">
      <span className="small">{t.nth(at + 1, all)}</span>
      <div className="ribbon" aria-hidden="true">
        <i style={{ '--p': `${((at + 1) * 100) / all}%` }} />
      </div>
    </div>
  );
}

/** Own words may stay empty; too long they are neither sent nor cut off. */
function useWhyNot(
  { kind }: Question,
  chosen: string | null,
  typed: string,
): { back: string | undefined; next: string | undefined } {
  const { charactersOver } = useText(uiText);
  const { choose } = useText(citizenQuestionnaireText);
  const over = typed.length - WORDS_LIMIT;
  const tooLong = over > 0 ? charactersOver(over) : undefined;
  return { back: tooLong, next: kind === 'words' || chosen !== null ? tooLong : choose };
}
