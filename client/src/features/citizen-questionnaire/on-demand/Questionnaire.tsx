import { useStore } from 'zustand';
import type { Answering } from './answering.ts';
import { End } from './End.tsx';
import { QuestionScreen } from './QuestionScreen.tsx';
import { useBackStep } from './use-back-step.ts';
import './questionnaire.css';

export interface QuestionnaireProps {
  answering: Answering;
  /** To the page of the meeting; what was answered stays. */
  onClose: () => void;
}

/** One question a screen (ux §5.6), then what was answered. */
export default function Questionnaire({ answering, onClose }: QuestionnaireProps) {
  const { questions, store, go } = answering;
  const at = useStore(store, state => state.at);
  const question = questions[at];
  const back = () => (at === 0 || !question ? onClose() : go(at - 1));
  useBackStep(back);
  if (!question) return <End answering={answering} onClose={onClose} />;
  return (
    <QuestionScreen
      key={question.code}
      answering={answering}
      question={question}
      at={at}
      onBack={back}
      onLater={onClose}
    />
  );
}
