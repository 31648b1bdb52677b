import type { EnrolledView, GroupView } from '@priyom/shared/api/groups';
import * as z from 'zod';
import { useText } from '../../i18n/catalog.ts';
import { staffGroupsText } from '../../i18n/staff-groups.ts';
import { Ask } from '../staff-appointment/LinkDialogs.tsx';
import { useMeetingCommand } from '../staff-appointment/use-meeting-command.ts';

interface CancelEnrolmentDialogProps {
  group: GroupView;
  person: EnrolledView;
  onDone: () => void;
  onClose: () => void;
}

/** Says who gets the place: it can't be given back to the one who had it. */
export function CancelEnrolmentDialog({ group, person, onDone, onClose }: CancelEnrolmentDialogProps) {
  const t = useText(staffGroupsText).people;
  const cancel = useMeetingCommand('cancelByStaff', z.unknown(), { id: person.enrolmentId }, { onDone });
  const leadOfPlace = group.waiting > 0 ? t.cancelLeadNext : t.cancelLead;
  return (
    <Ask
      isDangerous
      title={t.cancelTitle(person.name)}
      lead={person.status === 'waitingList' ? t.cancelLeadQueue : leadOfPlace}
      stay={t.keep}
      action={t.cancel}
      busyLabel={t.cancelling}
      command={{ ...cancel, run: () => cancel.mutate({}) }}
      onClose={onClose}
    />
  );
}
