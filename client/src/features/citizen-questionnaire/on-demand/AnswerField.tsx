import { useStore } from 'zustand';
import { useText } from '../../../i18n/catalog.ts';
import { citizenQuestionnaireText } from '../../../i18n/citizen-questionnaire.ts';
import { TextArea } from '../../../ui/Field.tsx';
import { RadioCards } from '../../../ui/RadioCards.tsx';
import type { Answering } from './answering.ts';
import { answerTo, type Question, typedFor, WORDS_LIMIT } from './form-questions.ts';

/** Five marks with a word for each, several words to choose from, or a field for one's own. */
export function AnswerField({ answering, question }: { answering: Answering; question: Question }) {
  const t = useText(citizenQuestionnaireText);
  const answers = useStore(answering.store, state => state.answers);
  if (question.kind === 'words') {
    return (
      <TextArea
        label={t.wordsLabel}
        hint={t.wordsHint}
        rows={5}
        limit={WORDS_LIMIT}
        value={typedFor(question, answers)}
        onChange={text => answering.answer(question, text)}
        onBlur={answering.flush}
      />
    );
  }
  const isScale = question.kind === 'mark';
  return (
    <RadioCards
      label={question.question}
      look={isScale ? 'scale' : 'cards'}
      options={question.options.map(({ value, text }) => ({
        value,
        label: text,
        ...(isScale && { mark: value }),
      }))}
      value={answerTo(question, answers)}
      onChange={value => answering.answer(question, value)}
    />
  );
}
