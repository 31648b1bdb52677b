import { type ReactNode, useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { staffGuestsText } from '../../i18n/staff-guests.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { GuestFields } from './GuestFields.tsx';
import { type GuestDraft, isWhole, missingIn } from './guest-draft.ts';

interface GuestDialogProps {
  title: string;
  lead?: string | undefined;
  start: GuestDraft;
  asksReason?: boolean;
  isRoleFixed?: boolean;
  /** The press that sends a whole draft, and the word while it is on its way. */
  submit: string;
  busyLabel: string;
  isBusy: boolean;
  onSubmit: (draft: GuestDraft) => void;
  onClose: () => void;
  /** What became of it. */
  failure: ReactNode;
}

/** Whom to let in by a link of their own (D18): into a meeting, into the running session, or a name put right. */
export function GuestDialog(props: GuestDialogProps) {
  const { title, lead, start, asksReason = false, isRoleFixed, onSubmit, onClose } = props;
  const t = useText(staffGuestsText);
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(false);
  const send = () => {
    setTried(true);
    if (isWhole(missingIn(draft, asksReason))) onSubmit(draft);
  };
  const actions = (
    <>
      <Button variant="primary" busy={props.isBusy} busyLabel={props.busyLabel} onClick={send}>
        {props.submit}
      </Button>
      <Button onClick={onClose}>{t.later}</Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={title} lead={lead} actions={actions}>
      <GuestFields
        asksReason={asksReason}
        isRoleFixed={isRoleFixed ?? false}
        draft={draft}
        onChange={part => setDraft(before => ({ ...before, ...part }))}
        tried={tried}
      />
      {props.failure}
    </Dialog>
  );
}
