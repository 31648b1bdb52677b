import type { QuestionView } from '@priyom/shared/signaling/hall';
import { hallOf } from '../../call/hall/on-demand/hall-commands.ts';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffHallPanelText } from '../../i18n/staff-hall-panel.ts';
import { Button } from '../../ui/Button.tsx';
import { useCall } from '../citizen-frame/use-call.ts';
import { OutcomeFailure } from '../staff-room/OutcomeFailure.tsx';
import { useCommand } from '../staff-room/use-command.ts';
import { nextQuestion } from './question-order.ts';
import { Votes } from './Votes.tsx';

/** While the list of questions is away: the one that is answered, or the one that most people want answered next. */
export function QuestionLine({ session }: { session: CallSession }) {
  const hall = useCall(session, state => state.hall);
  const now = hall?.questions.find(({ status }) => status === 'answering');
  const question = now ?? nextQuestion(hall?.questions ?? []);
  return question && <Shown session={session} question={question} />;
}

function Shown({ session, question }: { session: CallSession; question: QuestionView }) {
  const t = useText(staffHallPanelText).questions;
  const { busy, outcome, run } = useCommand();
  const isNow = question.status === 'answering';
  const words = isNow ? t.done : t.answer;
  return (
    <section className="hl-question" aria-label={isNow ? t.now : t.tab}>
      <Votes question={question} />
      <span className="grow">
        {question.text}
        <OutcomeFailure outcome={outcome} />
      </span>
      <Button
        size="sm"
        variant="primary"
        busy={busy}
        busyLabel={t.busy}
        label={t.what(words, question.text)}
        onClick={() => void run(() => hallOf(session).markQuestion(question.id, isNow ? 'answered' : 'answering'))}
      >
        {words}
      </Button>
    </section>
  );
}
