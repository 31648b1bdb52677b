import type { ParticipantView } from '@priyom/shared/signaling/snapshot';
import { useState } from 'react';
import type { CallSession } from '../../call/session.ts';
import type { Outcome } from '../../call/signaling/outbox.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffRoomText } from '../../i18n/staff-room.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { QueryState } from '../staff-app/QueryState.tsx';
import { usePolicy } from '../staff-app/use-policy.ts';
import { OutcomeFailure } from './OutcomeFailure.tsx';

interface ReachedDialogProps {
  session: CallSession;
  person: ParticipantView;
  onClose: () => void;
}

/** «Дозвонились»: the required consents are read aloud, since nobody can tick them on a telephone. */
export function ReachedDialog({ session, person, onClose }: ReachedDialogProps) {
  const t = useText(staffRoomText).byPhone.reachedDialog;
  const policy = usePolicy();
  const [isSpoken, setSpoken] = useState(false);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  async function begin() {
    setTried(true);
    if (!isSpoken) return;
    setBusy(true);
    const done = await session.reachedByPhone(person.id);
    setBusy(false);
    setOutcome(done);
    if (done.ok) onClose();
  }

  const actions = (
    <>
      <Button variant="primary" busy={busy} busyLabel={t.busy} onClick={() => void begin()}>
        {t.confirm}
      </Button>
      <Button onClick={onClose}>{t.cancel}</Button>
    </>
  );
  const required = policy.data?.body.consents.filter(consent => consent.required) ?? [];
  return (
    <Dialog isOpen onClose={onClose} title={t.title(person.shownAs)} lead={t.lead} actions={actions}>
      {!policy.data && <QueryState queries={[policy]} lines={[60, 60]} />}
      {required.map(({ purpose, title, summary, text }) => (
        <Disclosure key={purpose} summary={title}>
          {[...summary, ...text].map(line => (
            <p key={line}>{line}</p>
          ))}
        </Disclosure>
      ))}
      <Checkbox
        label={t.consent}
        checked={isSpoken}
        onChange={setSpoken}
        error={tried && !isSpoken ? t.consentEmpty : undefined}
      />
      <OutcomeFailure outcome={outcome} />
    </Dialog>
  );
}
