import { isOfHall } from '@priyom/shared/domain/hall/rules';
import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import type { CallSession } from '../../../call/session.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenHallQuestionsText } from '../../../i18n/citizen-hall-questions.ts';
import * as hallIcons from '../../../ui/hall-icons.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { useCall } from '../../citizen-frame/use-call.ts';

interface PollLineProps {
  session: CallSession;
  snapshot: Snapshot;
  onOpen: () => void;
}

/** While the panel is closed: a poll that waits for this person's answer is one press away. */
export function PollLine({ session, snapshot, onOpen }: PollLineProps) {
  const t = useText(citizenHallQuestionsText).poll;
  const poll = useCall(session, state => state.hall?.poll ?? null);
  if (poll?.status !== 'open' || poll.mine !== null || !isOfHall(snapshot.me.role)) return null;
  return (
    <div className="ln light">
      <Icon of={hallIcons.questions} />
      <span>
        {t.line}: {poll.question}
      </span>
      <button type="button" onClick={onOpen}>
        {t.open}
      </button>
    </div>
  );
}
