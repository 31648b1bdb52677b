import type { GroupView } from '@priyom/shared/api/groups';
import { useText } from '../../i18n/catalog.ts';
import { staffCoursesText } from '../../i18n/staff-courses.ts';
import { staffGroupsText } from '../../i18n/staff-groups.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Card.tsx';
import * as icons from '../../ui/icons.ts';
import { useMe } from '../staff-app/session.ts';
import { useNow } from '../staff-app/use-now.ts';
import { useTyped } from '../staff-app/use-typed.ts';
import { isAllowed } from '../staff-appointment/may.ts';
import { lacksPeople } from './group-state.ts';

interface ThinLineProps {
  group: GroupView;
  zone: string;
  onWait: () => void;
  onCancel: () => void;
}

/** The day before: few have enrolled. Whoever has decided to wait is not asked again in this tab. */
export function ThinLine({ group, zone, onWait, onCancel }: ThinLineProps) {
  const t = useText(staffGroupsText).page;
  const course = useText(staffCoursesText).meetings;
  const now = useNow();
  const waits = useTyped(`wait for ${group.id}`);
  const mayDecide = isAllowed(useMe(), 'appointment.cancel', group);
  if (!mayDecide || waits.text !== '' || !lacksPeople(group, now, zone)) return null;
  const isCourse = group.meetings.length > 0;
  const wait = () => {
    waits.write(String(group.taken));
    onWait();
  };
  return (
    <Note tone="warn" icon={icons.problem}>
      <b>{t.thin(group.taken)}.</b> {isCourse ? course.thin : t.thinAsk}
      <span className="gr-decide">
        <Button size="sm" onClick={wait}>
          {t.wait}
        </Button>
        {!isCourse && (
          <Button size="sm" variant="danger-quiet" onClick={onCancel}>
            {t.cancelNow}
          </Button>
        )}
      </span>
    </Note>
  );
}
