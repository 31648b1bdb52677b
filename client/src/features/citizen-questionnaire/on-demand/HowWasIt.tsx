import { useState } from 'react';
import { useStore } from 'zustand';
import { useText } from '../../../i18n/catalog.ts';
import { citizenQuestionnaireText } from '../../../i18n/citizen-questionnaire.ts';
import { useFormat } from '../../../i18n/format.ts';
import { uiText } from '../../../i18n/ui.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { useFetched } from '../../../ui/OnDemand.tsx';
import { useNow } from '../../citizen-frame/clock.ts';
import { questionnaire } from '../questionnaire-on-demand.ts';
import type { Answering } from './answering.ts';
import { answeredIn, minutesFor } from './form-questions.ts';
import { SaveLine } from './SaveLine.tsx';
import './questionnaire.css';

/** Once an hour is often enough for a date. */
const HOUR_MS = 3_600_000;

interface HowWasItProps {
  answering: Answering;
  onOpen: () => void;
}

/** «Как прошла встреча?» on the last page. Nobody has to; whoever was late for it sees nothing. */
export function HowWasIt({ answering, onOpen }: HowWasItProps) {
  const t = useText(citizenQuestionnaireText).card;
  const { notFetched } = useText(uiText);
  const { title, lead, words } = useCardWords(answering);
  const { sentAt, changeableUntil } = useStore(answering.store);
  const [state, setState] = useState<'idle' | 'opening' | 'failed'>('idle');
  const isOver = useNow(HOUR_MS) > Date.parse(changeableUntil);
  useFetched(questionnaire);
  const open = () => {
    setState('opening');
    questionnaire.load().then(onOpen, () => setState('failed'));
  };
  if (isOver && sentAt === null) return null;
  return (
    <Card className="how-was-it" title={title}>
      <div className="stack">
        <p>{lead}</p>
        <Button block onClick={open} busy={state === 'opening'} busyLabel={t.opening}>
          {words}
        </Button>
        {state === 'failed' && <p role="alert">{notFetched}</p>}
        <SaveLine answering={answering} />
      </div>
    </Card>
  );
}

function useCardWords({ questions, store }: Answering): { title: string; lead: string; words: string } {
  const words = useText(citizenQuestionnaireText);
  const t = words.card;
  const format = useFormat();
  const { answers, sentAt, changeableUntil } = useStore(store);
  const isOver = useNow(HOUR_MS) > Date.parse(changeableUntil);
  const answered = answeredIn(questions, answers);
  if (sentAt !== null) {
    const lead = isOver ? words.end.over : words.end.until(format.date(changeableUntil, 'until'));
    return { title: t.sent, lead, words: t.look };
  }
  if (answered > 0) return { title: t.title, lead: t.begun(answered, questions.length), words: t.goOn };
  return { title: t.title, lead: t.lead, words: t.begin(format.minutes(minutesFor(questions))) };
}
