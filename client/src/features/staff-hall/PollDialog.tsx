import type { PollView } from '@priyom/shared/signaling/hall';
import { useState } from 'react';
import { hallOf } from '../../call/hall/on-demand/hall-commands.ts';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffHallPanelText } from '../../i18n/staff-hall-panel.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useCall } from '../citizen-frame/use-call.ts';
import { OutcomeFailure } from '../staff-room/OutcomeFailure.tsx';
import { useCommand } from '../staff-room/use-command.ts';
import { PollBars } from './PollBars.tsx';
import { PollForm } from './PollForm.tsx';

interface PollDialogProps {
  session: CallSession;
  onClose: () => void;
}

/** The poll that is there, with its votes as they come; else, or by a press, the form of a new one. */
export function PollDialog({ session, onClose }: PollDialogProps) {
  const poll = useCall(session, state => state.hall?.poll ?? null);
  const [isNew, setNew] = useState(false);
  if (!poll || poll.status === 'withdrawn' || isNew) {
    return (
      <PollForm
        session={session}
        isInPlace={poll?.status === 'open'}
        onOpened={() => setNew(false)}
        onClose={onClose}
      />
    );
  }
  return <Standing session={session} poll={poll} onNew={() => setNew(true)} onClose={onClose} />;
}

interface StandingProps extends PollDialogProps {
  poll: PollView;
  onNew: () => void;
}

function Standing({ session, poll, onNew, onClose }: StandingProps) {
  const t = useText(staffHallPanelText).poll;
  const closing = useCommand();
  const withdrawing = useCommand();
  const isOpen = poll.status === 'open';
  const actions = (
    <>
      {isOpen ? (
        <Button
          variant="primary"
          busy={closing.busy}
          busyLabel={t.closing}
          onClick={() => void closing.run(() => hallOf(session).closePoll(poll.id))}
        >
          {t.close}
        </Button>
      ) : (
        <Button variant="primary" onClick={onNew}>
          {t.another}
        </Button>
      )}
      <Button
        busy={withdrawing.busy}
        busyLabel={t.withdrawing}
        onClick={() =>
          void withdrawing.run(() => hallOf(session).withdrawPoll(poll.id)).then(isDone => isDone && onClose())
        }
      >
        {t.withdraw}
      </Button>
      <Button variant="ghost" onClick={onClose}>
        {t.back}
      </Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={poll.question} lead={isOpen ? t.isOpen : t.isClosed} actions={actions}>
      <PollBars poll={poll} />
      <OutcomeFailure outcome={closing.outcome} />
      <OutcomeFailure outcome={withdrawing.outcome} />
    </Dialog>
  );
}
