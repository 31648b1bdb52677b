import type { QuestionView } from '@priyom/shared/signaling/hall';
import { useText } from '../../../i18n/catalog.ts';
import { citizenHallQuestionsText } from '../../../i18n/citizen-hall-questions.ts';
import { classes } from '../../../ui/classes.ts';
import { Icon } from '../../../ui/Icon.tsx';
import * as icons from '../../../ui/icons.ts';

interface QuestionLineProps {
  question: QuestionView;
  /** Absent where this person does not vote: their own question, an answered one, an interpreter. */
  onVote?: ((up: boolean) => void) | undefined;
  /** Why the last press did nothing. */
  failed?: string | undefined;
}

/** Votes are nameless; the words say what the mark says in colour. */
export function QuestionLine({ question, onVote, failed }: QuestionLineProps) {
  const t = useText(citizenHallQuestionsText);
  const { status, votes, hasMyVote } = question;
  const whose = useWhose(question);
  return (
    <li className={classes('q', status === 'answering' && 'now', status === 'answered' && 'past')}>
      {onVote ? (
        <button
          type="button"
          className="q-vote"
          aria-pressed={hasMyVote}
          aria-label={t.vote(question.text, votes)}
          onClick={() => onVote(!hasMyVote)}
        >
          <Icon of={hasMyVote ? icons.done : icons.above} />
          {votes}
        </button>
      ) : (
        <span className="q-votes">
          <b>{votes}</b>
          <small>{t.votesWord(votes)}</small>
        </span>
      )}
      <div>
        <p>{question.text}</p>
        <p className="q-by">{whose}</p>
        {failed && (
          <p className="q-told" role="alert">
            {failed}
          </p>
        )}
      </div>
    </li>
  );
}

function useWhose({ status, isMine, shownAs }: QuestionView): string {
  const t = useText(citizenHallQuestionsText);
  if (status === 'hidden') return t.hiddenNow;
  const state = status === 'answering' ? t.now : status === 'answered' ? t.answered : '';
  const whose = isMine ? t.mine : shownAs || t.nameless;
  return [state, (isMine || !state) && whose].filter(Boolean).join(', ');
}
