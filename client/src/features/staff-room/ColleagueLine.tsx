import type { Desk } from '@priyom/shared/signaling/desk';
import type { InvitedView } from '@priyom/shared/signaling/snapshot';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffRoomDialogsText } from '../../i18n/staff-room-dialogs.ts';
import { PersonLine } from '../../ui/Avatar.tsx';
import { Button } from '../../ui/Button.tsx';
import { CheckChips } from '../../ui/Checkbox.tsx';
import * as icons from '../../ui/icons.ts';
import { isUnderWay, TakeBack } from './Invited.tsx';

interface ColleagueLineProps {
  session: CallSession;
  colleague: Desk['colleagues'][number];
  /** They were asked in this session already. */
  before: InvitedView | undefined;
  isAsking: boolean;
  onAsk: () => void;
  /** What the list is searched by now; a press on what somebody can help with searches by that. */
  typed: string;
  onFind: (typed: string) => void;
}

/** Who it is, what they do now, what they can help with; one press asks. */
export function ColleagueLine({ session, colleague, before, isAsking, onAsk, ...search }: ColleagueLineProps) {
  const t = useText(staffRoomDialogsText).invite;
  const format = useFormat();
  const isBusy = colleague.state === 'busy';
  const isRefused = before?.state === 'refusedByCitizen';
  const busyWords =
    isBusy && [t.busy, colleague.busyUntil && t.until(format.time(colleague.busyUntil))].filter(Boolean).join(' ');
  return (
    <div className="rm-colleague">
      <PersonLine
        name={colleague.shownAs}
        id={colleague.staffId}
        note={[colleague.position, colleague.department, busyWords, before && t.state[before.state]]
          .filter(Boolean)
          .join(' · ')}
      >
        {before && isUnderWay(before) ? (
          <TakeBack session={session} person={before} />
        ) : (
          <Button
            size="sm"
            icon={icons.invite}
            onClick={onAsk}
            busy={isAsking}
            busyLabel={t.asking}
            why={isBusy ? t.busy : isRefused ? t.state.refusedByCitizen : undefined}
            label={`${t.ask}: ${colleague.shownAs}`}
          >
            {t.ask}
          </Button>
        )}
      </PersonLine>
      <Skills colleague={colleague} {...search} />
    </div>
  );
}

function Skills({ colleague, typed, onFind }: Pick<ColleagueLineProps, 'colleague' | 'typed' | 'onFind'>) {
  const t = useText(staffRoomDialogsText).invite;
  const { skills, shownAs } = colleague;
  if (skills.length === 0) return null;
  return (
    <CheckChips
      label={t.skills(shownAs)}
      options={skills.map(skill => ({ value: skill, label: skill }))}
      value={skills.filter(skill => skill === typed)}
      onChange={chosen => onFind(chosen.find(skill => skill !== typed) ?? '')}
    />
  );
}
