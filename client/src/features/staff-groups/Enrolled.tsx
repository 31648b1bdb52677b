import type { GroupView } from '@priyom/shared/api/groups';
import { useText } from '../../i18n/catalog.ts';
import { staffGroupsText } from '../../i18n/staff-groups.ts';
import { Doors } from '../../ui/Doors.tsx';

type Counted = Pick<GroupView, 'taken' | 'places' | 'waiting'>;

/** «Записались 9 из 12, в очереди 2» under its doors. */
export function Enrolled({ group: { taken, places, waiting } }: { group: Counted }) {
  const t = useText(staffGroupsText);
  const enrolled = t.enrolled(taken, places);
  return (
    <span className="gr-enrolled">
      <Doors taken={taken} places={places} small />
      <span>{waiting > 0 ? t.withQueue(enrolled, waiting) : enrolled}</span>
    </span>
  );
}
