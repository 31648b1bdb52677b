import { useState } from 'react';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffRoomDialogsText } from '../../i18n/staff-room-dialogs.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Facts } from '../../ui/Fact.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { QueryState } from '../staff-app/QueryState.tsx';
import { usePolicy } from '../staff-app/use-policy.ts';
import { useTyped } from '../staff-app/use-typed.ts';
import { OutcomeFailure } from './OutcomeFailure.tsx';
import { useCommand } from './use-command.ts';
import { useCall } from './use-room.ts';

/** D17: a crisis suspends the cap, on record with its reason; head and psychologist see it at once. */
export function CrisisDialog({ session, onClose }: { session: CallSession; onClose: () => void }) {
  const t = useText(staffRoomDialogsText).crisis;
  const policy = usePolicy();
  const phones = policy.data?.body.crisisPhones ?? [];
  const consultationId = useCall(session, state => state.snapshot?.consultationId ?? '');
  const reason = useTyped(`crisis ${consultationId}`);
  const [tried, setTried] = useState(false);
  const { busy, outcome, run } = useCommand();

  async function suspend() {
    setTried(true);
    if (!reason.text.trim()) return;
    if (!(await run(() => session.suspendCap(reason.text.trim())))) return;
    reason.forget();
    onClose();
  }

  const actions = (
    <>
      <Button variant="warn" busy={busy} busyLabel={t.busy} onClick={() => void suspend()}>
        {t.confirm}
      </Button>
      <Button onClick={onClose}>{t.cancel}</Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={t.title} lead={t.lead} actions={actions}>
      <TextArea
        label={t.reason}
        value={reason.text}
        onChange={reason.write}
        limit={500}
        error={tried && !reason.text.trim() ? t.reasonEmpty : undefined}
      />
      {!policy.data && <QueryState queries={[policy]} lines={[60, 60]} />}
      {phones.length > 0 && <Facts items={phones.map(phone => ({ label: phone.text, value: phone.number }))} />}
      <OutcomeFailure outcome={outcome} />
    </Dialog>
  );
}
