import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { hallOf } from '../../call/hall/on-demand/hall-commands.ts';
import type { CallSession } from '../../call/session.ts';
import type { Outcome } from '../../call/signaling/outbox.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffHallText } from '../../i18n/staff-hall.ts';
import { staffRoomText } from '../../i18n/staff-room.ts';
import * as hallIcons from '../../ui/hall-icons.ts';
import * as icons from '../../ui/icons.ts';
import { MenuButton, type MenuEntry } from '../../ui/staff/MenuButton.tsx';
import { useNarrow } from '../staff-app/use-narrow.ts';
import type { HallTools } from './hall-tools.ts';

export interface HallMoreProps {
  session: CallSession;
  snapshot: Snapshot;
  tools: HallTools;
  /** What «Ещё» has in every room. */
  entries: readonly MenuEntry[];
  onOutcome: (outcome: Outcome) => void;
}

/** «Ещё» of a hall: first what is of the hall, then what every room has. */
export function HallMore({ session, snapshot, tools, entries, onOutcome }: HallMoreProps) {
  const { more } = useText(staffRoomText).controls;
  const own = useHallEntries({ session, snapshot, tools, onOutcome });
  return <MenuButton label={more} icon={icons.more} entries={[...own, 'line', ...entries]} />;
}

function useHallEntries({ session, snapshot, tools, onOutcome }: Omit<HallMoreProps, 'entries'>): MenuEntry[] {
  const t = useText(staffHallText);
  const isPhone = useNarrow(768);
  const { hall } = snapshot;
  if (!hall) return [];
  const press = (work: () => Promise<Outcome>) => () => void work().then(onOutcome);
  const isSilent = hall.silence !== null;
  const isForAll = hall.chat === 'all';
  const isTyping = tools.what === 'captions';
  return [
    { id: 'poll', label: t.menu.poll, icon: icons.journal, onSelect: () => tools.open('poll') },
    {
      ...{ id: 'questions', label: t.menu.questions, icon: hallIcons.questions },
      onSelect: () => tools.openTab('questions'),
    },
    {
      id: 'captions',
      label: isTyping ? t.captions.menuEnd : t.captions.menu,
      note: isTyping ? undefined : t.captions.menuNote,
      icon: icons.captions,
      onSelect: () => tools.open(isTyping ? 'none' : 'captions'),
    },
    ...(isPhone
      ? [
          {
            id: 'silence',
            label: isSilent ? t.silence.end : t.silence[hall.form],
            icon: icons.micOff,
            onSelect: press(() => hallOf(session).setSilence(!isSilent)),
          },
        ]
      : []),
    ...(hall.hands > 0
      ? [
          {
            ...{ id: 'hands', label: t.hands.lowerAll, icon: icons.hand },
            onSelect: press(() => hallOf(session).lowerHand(null)),
          },
        ]
      : []),
    {
      id: 'chat rule',
      label: isForAll ? t.chat.ruleLeaders : t.chat.ruleAll,
      note: isForAll ? t.chat.ruleLeadersNote : t.chat.ruleAllNote,
      icon: icons.write,
      onSelect: press(() => hallOf(session).setHallChat(isForAll ? 'leaders' : 'all')),
    },
  ];
}
