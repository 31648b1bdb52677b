import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { hallOf } from '../../call/hall/on-demand/hall-commands.ts';
import type { CallSession } from '../../call/session.ts';
import type { Outcome } from '../../call/signaling/outbox.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffHallText } from '../../i18n/staff-hall.ts';
import { staffHallPanelText } from '../../i18n/staff-hall-panel.ts';
import * as hallIcons from '../../ui/hall-icons.ts';
import * as icons from '../../ui/icons.ts';
import { StageButton } from '../../ui/StageButton.tsx';
import { useCall } from '../citizen-frame/use-call.ts';
import { useNarrow } from '../staff-app/use-narrow.ts';
import type { HallTools } from './hall-tools.ts';
import { unanswered } from './question-order.ts';

export interface HallButtonsProps {
  session: CallSession;
  snapshot: Snapshot;
  tools: HallTools;
  onOutcome: (outcome: Outcome) => void;
}

/** Among the controls: silence by one press; on a small screen the way to who is here, or to what they ask. */
export function HallButtons({ session, snapshot, tools, onOutcome }: HallButtonsProps) {
  const t = useText(staffHallText);
  const { questions: words } = useText(staffHallPanelText);
  const isPhone = useNarrow(768);
  const isBelow = useNarrow(1024);
  const asked = useCall(session, state => unanswered(state.hall?.questions ?? []).length);
  const { hall } = snapshot;
  if (!hall) return null;
  const isSilent = hall.silence !== null;
  const isWebinar = hall.form === 'webinar';
  return (
    <>
      {!isPhone && (
        <StageButton
          icon={icons.micOff}
          words={t.silence[hall.form]}
          isUp={isSilent}
          onClick={() => void hallOf(session).setSilence(!isSilent).then(onOutcome)}
        />
      )}
      {isBelow && (
        <StageButton
          icon={isWebinar ? hallIcons.questions : icons.people}
          words={isWebinar ? words.tab : t.people.tab}
          badge={isWebinar ? asked : hall.hands}
          badgeWords={isWebinar ? words.waiting(asked) : t.people.badge(hall.hands)}
          isOpen={tools.isPanelBelow}
          onClick={() => tools.togglePanel(isWebinar ? 'questions' : 'people')}
        />
      )}
    </>
  );
}
