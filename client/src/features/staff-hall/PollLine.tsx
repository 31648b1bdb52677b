import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffHallPanelText } from '../../i18n/staff-hall-panel.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { useCall } from '../citizen-frame/use-call.ts';

/** A poll goes on, or its result is in front of everybody: to be closed and put away it must not be forgotten. */
export function PollLine({ session, onPoll }: { session: CallSession; onPoll: () => void }) {
  const t = useText(staffHallPanelText).poll;
  const poll = useCall(session, state => state.hall?.poll ?? null);
  if (!poll || poll.status === 'withdrawn') return null;
  return (
    <section className="hl-strip hl-poll" aria-label={t.title}>
      <Icon of={icons.journal} />
      <span className="grow">
        {poll.status === 'open' ? t.line(poll.votes) : t.lineClosed}: {poll.question}
      </span>
      <Button size="sm" onClick={onPoll}>
        {t.look}
      </Button>
    </section>
  );
}
