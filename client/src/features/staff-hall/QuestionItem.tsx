import type { QuestionStatus } from '@priyom/shared/domain/question/table';
import type { QuestionView } from '@priyom/shared/signaling/hall';
import { useState } from 'react';
import { hallOf } from '../../call/hall/on-demand/hall-commands.ts';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffHallPanelText } from '../../i18n/staff-hall-panel.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { OutcomeFailure } from '../staff-room/OutcomeFailure.tsx';
import { useCommand } from '../staff-room/use-command.ts';
import { CleanQuestion } from './CleanQuestion.tsx';
import { Votes } from './Votes.tsx';

interface QuestionItemProps {
  session: CallSession;
  question: QuestionView;
}

/** One question with what may be done about it now (`QUESTION_TABLE`). */
export function QuestionItem({ session, question }: QuestionItemProps) {
  const t = useText(staffHallPanelText).questions;
  const format = useFormat();
  const { busy, outcome, run } = useCommand();
  const [isCleaning, setCleaning] = useState(false);
  const { id, status, text, shownAs, at } = question;
  const mark = (as: QuestionStatus, cleaned?: string) => run(() => hallOf(session).markQuestion(id, as, cleaned));
  return (
    <li className={classes('hl-asked', status)}>
      <Votes question={question} />
      <div>
        {status === 'answering' && (
          <p className="hl-now">
            <Icon of={icons.sound} size="sm" />
            {t.now}
          </p>
        )}
        {status === 'hidden' && <p className="hl-only">{t.onlyYou}</p>}
        <p>{text}</p>
        <p className="hl-by">{t.by(shownAs || t.nameless, format.time(at))}</p>
        {isCleaning && status === 'hidden' ? (
          <CleanQuestion
            question={question}
            isBusy={busy}
            onShow={cleaned => mark('open', cleaned)}
            onClose={() => setCleaning(false)}
          />
        ) : (
          <Actions question={question} isBusy={busy} onMark={as => void mark(as)} onClean={() => setCleaning(true)} />
        )}
        <OutcomeFailure outcome={outcome} />
      </div>
    </li>
  );
}

interface ActionsProps {
  question: QuestionView;
  isBusy: boolean;
  onMark: (as: QuestionStatus) => void;
  onClean: () => void;
}

function Actions({ question: { status, text }, isBusy, onMark, onClean }: ActionsProps) {
  const t = useText(staffHallPanelText).questions;
  // Keyed by place: what a press has made of a question takes its focus over.
  const action = (place: 'first' | 'second', words: string, press: () => void, variant?: 'primary' | 'ghost') => (
    <Button key={place} size="sm" variant={variant} busy={isBusy} label={t.what(words, text)} onClick={press}>
      {words}
    </Button>
  );
  const all = {
    hidden: [action('first', t.clean, onClean), action('second', t.show, () => onMark('open'), 'ghost')],
    open: [
      action('first', t.answer, () => onMark('answering')),
      action('second', t.hide, () => onMark('hidden'), 'ghost'),
    ],
    answering: [
      action('first', t.done, () => onMark('answered'), 'primary'),
      action('second', t.putBack, () => onMark('open')),
    ],
    answered: [action('first', t.hide, () => onMark('hidden'), 'ghost')],
  };
  return <div className="row wrap hl-act">{all[status]}</div>;
}
