import { useText } from '../../i18n/catalog.ts';
import { staffGroupsText } from '../../i18n/staff-groups.ts';
import { Chip, type ChipTone } from '../../ui/Chip.tsx';
import type { IconShape } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import type { GroupState } from './group-state.ts';

const LOOK: Readonly<Record<GroupState, readonly [ChipTone, IconShape]>> = {
  draft: ['line', icons.edit],
  open: ['info', icons.siteQuestions],
  full: ['ok', icons.people],
  live: ['ok', icons.live],
  running: ['info', icons.calendar],
  held: ['plain', icons.done],
  noShow: ['warn', icons.problem],
  cancelled: ['plain', icons.cancelled],
};

export function StateChip({ state }: { state: GroupState }) {
  const t = useText(staffGroupsText).state;
  const [tone, icon] = LOOK[state];
  return (
    <Chip tone={tone} icon={icon}>
      {t[state]}
    </Chip>
  );
}
