import { hallOf } from '../../../call/hall/on-demand/hall-commands.ts';
import './questions.css';
import { isOfHall } from '@priyom/shared/domain/hall/rules';
import type { QuestionView } from '@priyom/shared/signaling/hall';
import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { useRef, useState } from 'react';
import type { CallSession } from '../../../call/session.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenHallQuestionsText } from '../../../i18n/citizen-hall-questions.ts';
import { Icon } from '../../../ui/Icon.tsx';
import * as icons from '../../../ui/icons.ts';
import { useCall } from '../../citizen-frame/use-call.ts';
import { AskForm } from './AskForm.tsx';
import { steadyOrder } from './own-questions.ts';
import { PollCard } from './PollCard.tsx';
import { QuestionLine } from './QuestionLine.tsx';

interface QuestionsPanelProps {
  session: CallSession;
  snapshot: Snapshot;
  /** Absent where it always stands beside the picture: in the hall of a webinar. */
  onClose?: (() => void) | undefined;
}

/** Below the picture on a phone, beside it on a computer: the poll, the questions by votes, one's own. */
export function QuestionsPanel({ session, snapshot, onClose }: QuestionsPanelProps) {
  const t = useText(citizenHallQuestionsText);
  const hall = useCall(session, state => state.hall);
  const isAsking = isOfHall(snapshot.me.role);
  const list = useSteadyList(hall?.questions ?? NONE);
  const { questions } = list;
  return (
    <section className="q-panel" aria-label={t.title} data-region="panel" tabIndex={-1}>
      <div className="q-head">
        <h2>{t.title}</h2>
        {onClose && (
          <button type="button" className="dialog-x" aria-label={t.close} onClick={onClose}>
            <Icon of={icons.close} />
          </button>
        )}
        <p>{t.lead}</p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard */}
      <section className="q-log" aria-label={t.list} tabIndex={0} {...list.hands}>
        {hall?.poll && <PollCard key={hall.poll.id} session={session} poll={hall.poll} mayAnswer={isAsking} />}
        {questions.length === 0 && (
          <p className="q-empty">
            <b>{t.empty}</b> {isAsking && t.emptyText}
          </p>
        )}
        <ul>
          {questions.map(question => (
            <Question key={question.id} session={session} question={question} isAsking={isAsking} />
          ))}
        </ul>
        {hall !== null && hall.more > 0 && <p className="q-empty">{t.more(hall.more)}</p>}
      </section>
      {isAsking && <AskForm session={session} hall={hall} />}
    </section>
  );
}

const NONE: readonly QuestionView[] = [];

/** By votes, but not while a hand or the focus is on the list: a press is for what was read. */
function useSteadyList(now: readonly QuestionView[]) {
  const [isHeld, setHeld] = useState(false);
  const shown = useRef<readonly string[]>([]);
  const questions = isHeld ? steadyOrder(shown.current, now) : now;
  shown.current = questions.map(({ id }) => id);
  const hold = () => setHeld(true);
  const release = () => setHeld(false);
  return { questions, hands: { onFocus: hold, onBlur: release, onPointerEnter: hold, onPointerLeave: release } };
}

interface QuestionProps {
  session: CallSession;
  question: QuestionView;
  isAsking: boolean;
}

function Question({ session, question, isAsking }: QuestionProps) {
  const t = useText(citizenHallQuestionsText);
  const [hasFailed, setFailed] = useState(false);
  const mayVote = isAsking && !question.isMine && question.status !== 'answered';
  const vote = async (up: boolean) => {
    const { ok } = await hallOf(session).voteForQuestion(question.id, up);
    setFailed(!ok);
  };
  return (
    <QuestionLine
      question={question}
      onVote={mayVote ? up => void vote(up) : undefined}
      failed={hasFailed ? t.failed : undefined}
    />
  );
}
