import type { GroupView } from '@priyom/shared/api/groups';
import * as z from 'zod';
import { useText } from '../../i18n/catalog.ts';
import { staffGroupsText } from '../../i18n/staff-groups.ts';
import { Ask } from '../staff-appointment/LinkDialogs.tsx';
import { useMeetingCommand } from '../staff-appointment/use-meeting-command.ts';

interface PublishDialogProps {
  group: GroupView;
  onClose: () => void;
  onDone: () => void;
}

/** Says first what becomes readable to anybody. */
export function PublishDialog({ group, onClose, onDone }: PublishDialogProps) {
  const t = useText(staffGroupsText).page;
  const publish = useMeetingCommand(
    'publishGroup',
    z.unknown(),
    { id: group.id },
    {
      onDone: () => {
        onDone();
        onClose();
      },
    },
  );
  return (
    <Ask
      title={t.publishTitle}
      lead={t.publishLead}
      stay={t.notYet}
      action={t.publish}
      busyLabel={t.publishing}
      command={{ ...publish, run: () => publish.mutate({}) }}
      onClose={onClose}
    />
  );
}
