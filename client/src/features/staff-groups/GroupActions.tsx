import type { GroupView } from '@priyom/shared/api/groups';
import { useText } from '../../i18n/catalog.ts';
import { staffGroupsText } from '../../i18n/staff-groups.ts';
import { Button } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { useMe } from '../staff-app/session.ts';
import { CancelDialog } from '../staff-appointment/CancelDialog.tsx';
import { isAllowed, isPossible } from '../staff-appointment/may.ts';
import { ChangeDialog } from './ChangeDialog.tsx';
import { PublishDialog } from './PublishDialog.tsx';

export type Decision = 'publish' | 'change' | 'cancel';

interface GroupActionsProps {
  group: GroupView;
  decide: (what: Decision) => void;
}

/** Publish and cancel: what the group's state and the person's rights allow. */
export function GroupActions({ group, decide }: GroupActionsProps) {
  const t = useText(staffGroupsText).page;
  const me = useMe();
  const isDraft = group.status === 'booked' && group.publishedAt === null;
  // Of a course each meeting by itself, in its card.
  const isCourse = group.meetings.length > 0;
  const mayCancel = !isCourse && isAllowed(me, 'appointment.cancel', group) && isPossible(group, 'cancel');
  return (
    <div className="row wrap">
      {isDraft && isAllowed(me, 'group.announce', group) && (
        <Button variant="primary" icon={icons.siteQuestions} onClick={() => decide('publish')}>
          {t.publish}
        </Button>
      )}
      {mayCancel && (
        <Button variant="danger-quiet" icon={icons.cancelled} onClick={() => decide('cancel')}>
          {t.cancel}
        </Button>
      )}
    </div>
  );
}

interface DecisionsProps {
  group: GroupView;
  open: Decision | null;
  /** What has come of it; the button that was pressed may be gone. */
  tell: (words: string) => void;
  onClose: () => void;
}

/** The question before each of them. */
export function Decisions({ group, open, tell, onClose }: DecisionsProps) {
  const t = useText(staffGroupsText).page;
  switch (open) {
    case 'publish':
      return <PublishDialog group={group} onClose={onClose} onDone={() => tell(t.published)} />;
    case 'change':
      return <ChangeDialog group={group} onClose={onClose} />;
    case 'cancel':
      return (
        <CancelDialog
          appointment={group}
          lead={t.cancelLead}
          onClose={onClose}
          onDone={() => tell(group.taken + group.waiting > 0 ? t.cancelled : t.cancelledEmpty)}
        />
      );
    default:
      return null;
  }
}
