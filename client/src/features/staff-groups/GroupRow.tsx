import type { GroupView } from '@priyom/shared/api/groups';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffGroupsText } from '../../i18n/staff-groups.ts';
import { typeset } from '../../i18n/typography.ts';
import { Chip } from '../../ui/Chip.tsx';
import * as icons from '../../ui/icons.ts';
import { BASE } from '../staff-app/navigation.ts';
import { useNow } from '../staff-app/use-now.ts';
import { Enrolled } from './Enrolled.tsx';
import { nextOf, stateOf } from './group-state.ts';
import { StateChip } from './StateChip.tsx';
import { useCourseIs } from './use-course-words.ts';

/** One group: when, what, who leads it, how full it is. */
export function GroupRow({ group, isThin }: { group: GroupView; isThin: boolean }) {
  const t = useText(staffGroupsText);
  const format = useFormat();
  const courseIs = useCourseIs();
  const { id, form, title, minutes } = group;
  const { startsAt, specialist } = nextOf(group, useNow()) ?? group.meetings.at(-1) ?? group;
  return (
    <li className="gr-row">
      <span className="gr-when">
        <b>{format.time(startsAt)}</b>
        <small>{format.date(startsAt)}</small>
      </span>
      <span className="gr-what">
        <a href={`${BASE}/groups/${id}`}>{typeset(title)}</a>
        <small>
          {[t.forms[form], courseIs(group), specialist.shortName, format.minutes(minutes)].filter(Boolean).join(' · ')}
        </small>
      </span>
      <Enrolled group={group} />
      <span className="gr-marks">
        <StateChip state={stateOf(group)} />
        {isThin && (
          <Chip tone="warn" icon={icons.problem}>
            {t.thinMark}
          </Chip>
        )}
      </span>
    </li>
  );
}
