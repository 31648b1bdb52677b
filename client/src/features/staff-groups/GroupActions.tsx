import type { GroupView } from '@priyom/shared/api/groups';
import { useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { staffAppointmentText } from '../../i18n/staff-appointment.ts';
import { staffGroupsText } from '../../i18n/staff-groups.ts';
import { Button } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { MenuButton } from '../../ui/staff/MenuButton.tsx';
import { useMe } from '../staff-app/session.ts';
import { CancelDialog } from '../staff-appointment/CancelDialog.tsx';
import { isAllowed, isPossible } from '../staff-appointment/may.ts';
import { ChangeDialog } from './ChangeDialog.tsx';
import { PublishDialog } from './PublishDialog.tsx';

type Open = 'publish' | 'change' | 'cancel' | null;

/** Publish, change, cancel: what the group's state and the person's rights allow. */
export function GroupActions({ group, onPublished }: { group: GroupView; onPublished: () => void }) {
  const t = useText(staffGroupsText);
  const { why } = useText(staffAppointmentText).actions;
  const me = useMe();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  if (!isAllowed(me, 'group.announce', group)) return null;
  const isBooked = group.status === 'booked';
  const mayCancel = isAllowed(me, 'appointment.cancel', group);
  // Its own words where the table lets nothing happen any more.
  const whyNot = group.status === 'booked' ? undefined : why[group.status];
  return (
    <div className="row">
      {isBooked && group.publishedAt === null && (
        <Button variant="primary" icon={icons.siteQuestions} onClick={() => setOpen('publish')}>
          {t.page.publish}
        </Button>
      )}
      <MenuButton
        label={t.page.more}
        icon={icons.more}
        entries={[
          { id: 'change', label: t.page.change, icon: icons.edit, why: whyNot, onSelect: () => setOpen('change') },
          ...(mayCancel
            ? [
                {
                  id: 'cancel',
                  label: t.page.cancel,
                  icon: icons.cancelled,
                  isDanger: true,
                  why: isPossible(group, 'cancel') ? undefined : whyNot,
                  onSelect: () => setOpen('cancel'),
                },
              ]
            : []),
        ]}
      />
      {open === 'publish' && <PublishDialog group={group} onClose={close} onDone={onPublished} />}
      {open === 'change' && <ChangeDialog group={group} onClose={close} />}
      {open === 'cancel' && <CancelDialog appointment={group} lead={t.page.cancelLead} onClose={close} />}
    </div>
  );
}
