import { HALL_LIMITS } from '@priyom/shared/domain/hall/limits';
import { useState } from 'react';
import { hallOf } from '../../call/hall/on-demand/hall-commands.ts';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffHallPanelText } from '../../i18n/staff-hall-panel.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import * as icons from '../../ui/icons.ts';
import { typed } from '../staff-app/typed.ts';
import { OutcomeFailure } from '../staff-room/OutcomeFailure.tsx';
import { useCommand } from '../staff-room/use-command.ts';
import { mayAdd, mayDrop, NEW_POLL, PollDraft, type PollFaults, readPoll } from './poll-draft.ts';

interface PollFormProps {
  session: CallSession;
  /** Another one goes on: this one closes it. */
  isInPlace: boolean;
  onOpened: () => void;
  onClose: () => void;
}

/** A question and two to six answers; kept in this tab until the poll is opened. */
export function PollForm({ session, isInPlace, onOpened, onClose }: PollFormProps) {
  const t = useText(staffHallPanelText).poll;
  const { draft, write, forget } = usePollDraft(session.options.consultationId);
  const [tried, setTried] = useState(false);
  const { busy, outcome, run } = useCommand();
  const { poll, faults } = readPoll(draft);

  async function open() {
    setTried(true);
    if (!poll || !(await run(() => hallOf(session).openPoll(poll)))) return;
    forget();
    onOpened();
  }

  const actions = (
    <>
      <Button variant="primary" busy={busy} busyLabel={t.opening} onClick={() => void open()}>
        {t.open}
      </Button>
      <Button onClick={onClose}>{t.leave}</Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={t.newTitle} lead={t.newLead} actions={actions}>
      {isInPlace && <p className="hint">{t.openClosesOld}</p>}
      <Field
        label={t.question}
        limit={HALL_LIMITS.pollQuestion}
        autoComplete="off"
        value={draft.question}
        onChange={question => write({ ...draft, question })}
        error={tried && faults?.question ? t.questionEmpty : undefined}
      />
      <Options draft={draft} faults={tried ? faults : null} onChange={write} />
      <OutcomeFailure outcome={outcome} />
    </Dialog>
  );
}

interface OptionsProps {
  draft: PollDraft;
  faults: PollFaults | null;
  onChange: (draft: PollDraft) => void;
}

function Options({ draft, faults, onChange }: OptionsProps) {
  const t = useText(staffHallPanelText).poll;
  const { options } = draft;
  const words = { empty: t.optionEmpty, twice: t.optionTwice };
  return (
    <>
      {options.map((option, at) => {
        const fault = faults?.options[at];
        const drop = () => onChange({ ...draft, options: options.filter((_, other) => other !== at) });
        return (
          <Field
            // biome-ignore lint/suspicious/noArrayIndexKey: a place to type has no other name than its number
            key={at}
            label={t.option(at + 1)}
            limit={HALL_LIMITS.pollOption}
            autoComplete="off"
            value={option}
            onChange={text =>
              onChange({ ...draft, options: options.map((other, place) => (place === at ? text : other)) })
            }
            error={fault ? words[fault] : undefined}
            aside={mayDrop(draft) && <IconButton small icon={icons.close} label={t.drop(at + 1)} onClick={drop} />}
          />
        );
      })}
      {mayAdd(draft) && (
        <Button start size="sm" icon={icons.add} onClick={() => onChange({ ...draft, options: [...options, ''] })}>
          {t.add}
        </Button>
      )}
    </>
  );
}

function usePollDraft(consultationId: string) {
  const key = `poll ${consultationId}`;
  const [draft, setDraft] = useState(() => typed.recall(key, PollDraft) ?? NEW_POLL);
  return {
    draft,
    write(next: PollDraft) {
      setDraft(next);
      typed.keep(key, next);
    },
    forget: () => typed.forget(key),
  };
}
