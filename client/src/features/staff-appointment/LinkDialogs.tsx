import { IssuedLink, LinkView } from '@priyom/shared/api/appointments';
import { useText } from '../../i18n/catalog.ts';
import { staffAppointmentText } from '../../i18n/staff-appointment.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ActionFailure } from '../staff-app/Failure.tsx';
import { rememberLinks } from '../staff-booking/issued-links.ts';
import { useMeetingCommand } from './use-meeting-command.ts';

interface IssueDialogProps {
  appointmentId: string;
  partyIndex: number;
  /** An earlier link works still and would stop working. */
  hasActive: boolean;
  onClose: () => void;
}

/** Asks first: whoever holds the earlier link would stand before a closed door. */
export function IssueDialog({ appointmentId, partyIndex, hasActive, onClose }: IssueDialogProps) {
  const t = useText(staffAppointmentText).links;
  const issue = useMeetingCommand(
    'issueLink',
    IssuedLink,
    { id: appointmentId },
    {
      onDone: issued => {
        rememberLinks([issued]);
        onClose();
      },
    },
  );
  return (
    <Ask
      title={hasActive ? t.confirmIssue : t.confirmFirst}
      lead={hasActive ? t.confirmIssueLead : t.confirmFirstLead}
      stay={hasActive ? t.keep : t.notNow}
      action={t.issue}
      busyLabel={t.issuing}
      command={{ ...issue, run: () => issue.mutate({ partyIndex }) }}
      onClose={onClose}
    />
  );
}

export function RevokeDialog({ invitationId, onClose }: { invitationId: string; onClose: () => void }) {
  const t = useText(staffAppointmentText).links;
  const { stay } = useText(staffAppointmentText).cancelDialog;
  const revoke = useMeetingCommand('revokeLink', LinkView, { id: invitationId }, { onDone: onClose });
  return (
    <Ask
      isDangerous
      title={t.confirmRevoke}
      lead={t.confirmRevokeLead}
      stay={stay}
      action={t.revoke}
      busyLabel={t.revoking}
      command={{ ...revoke, run: () => revoke.mutate({}) }}
      onClose={onClose}
    />
  );
}

interface AskProps {
  title: string;
  lead: string;
  /** Of the safe button. */
  stay: string;
  /** The verb again, never «ОК». */
  action: string;
  busyLabel: string;
  isDangerous?: boolean;
  command: { isPending: boolean; error: unknown; run: () => void };
  onClose: () => void;
}

/** A question before something is done, with its refusal. */
export function Ask({ title, lead, stay, action, busyLabel, isDangerous = false, command, onClose }: AskProps) {
  const actions = (
    <>
      <Button
        variant={isDangerous ? 'danger' : 'primary'}
        busy={command.isPending}
        busyLabel={busyLabel}
        onClick={command.run}
      >
        {action}
      </Button>
      <Button autoFocus onClick={onClose}>
        {stay}
      </Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={title} lead={lead} actions={actions}>
      <ActionFailure error={command.error} />
    </Dialog>
  );
}
