import type { GroupView } from '@priyom/shared/api/groups';
import { GroupTexts } from '@priyom/shared/domain/group/schema';
import { useState } from 'react';
import * as z from 'zod';
import { useText } from '../../i18n/catalog.ts';
import { staffGroupsText } from '../../i18n/staff-groups.ts';
import { Button } from '../../ui/Button.tsx';
import { StaffDialog } from '../../ui/staff/StaffDialog.tsx';
import { ActionFailure } from '../staff-app/Failure.tsx';
import { useMeetingCommand } from '../staff-appointment/use-meeting-command.ts';
import { issuesOf } from '../staff-booking/to-booking.ts';
import { placesFault, TextsDraft } from './announce-draft.ts';
import { TextFields } from './TextFields.tsx';
import { useErrorOf } from './use-error-of.ts';
import { useKept } from './use-kept.ts';

/** The words and the places of a group; its time is moved as any meeting's. */
export function ChangeDialog({ group, onClose }: { group: GroupView; onClose: () => void }) {
  const t = useText(staffGroupsText).change;
  const { title, about, forWhom, places } = group;
  const texts = { title, about, forWhom, places };
  const { value, requestId, write, forget } = useKept(`change ${group.id}`, TextsDraft, texts);
  // People enrol while it is typed; a number that is typed digit by digit is looked at when it is sent.
  const draft = group.form === 'group' ? { ...value, places: Math.max(value.places, group.taken) } : value;
  const [tried, setTried] = useState(false);
  const onDone = () => {
    forget();
    onClose();
  };
  const change = useMeetingCommand('changeGroup', z.unknown(), { id: group.id }, { onDone });
  const parsed = GroupTexts.safeParse(draft);
  const faults = [
    ...(parsed.success ? [] : issuesOf(parsed.error)),
    ...placesFault(group.form, draft.places, group.taken),
  ];
  const errorOf = useErrorOf(new Map(tried ? faults : []));

  function submit() {
    setTried(true);
    if (parsed.success && faults.length === 0) change.mutate({ ...parsed.data, requestId });
  }

  const actions = (
    <>
      <Button variant="primary" busy={change.isPending} busyLabel={t.busy} onClick={submit}>
        {t.submit}
      </Button>
      <Button onClick={onClose}>{t.close}</Button>
    </>
  );
  return (
    <StaffDialog isOpen onClose={onClose} title={t.title} actions={actions} isDismissable={false}>
      {group.publishedAt !== null && <p className="hint">{t.lead}</p>}
      <TextFields
        form={group.form}
        value={draft}
        taken={group.taken}
        errorOf={errorOf}
        onChange={part => {
          if (!change.isPending) change.reset();
          write({ ...draft, ...part });
        }}
      />
      <ActionFailure error={change.error} />
    </StaffDialog>
  );
}
