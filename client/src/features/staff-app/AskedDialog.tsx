import type { Desk } from '@priyom/shared/signaling/desk';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../../i18n/catalog.ts';
import { staffAppText } from '../../i18n/staff-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Facts } from '../../ui/Fact.tsx';
import { Field } from '../../ui/Field.tsx';
import * as icons from '../../ui/icons.ts';
import { declineAsColleague, useDesk } from './desk.ts';
import { ActionFailure } from './Failure.tsx';
import { newRequestId } from './request.ts';
import { useShown } from './shown-screen.ts';
import { useTyped } from './use-typed.ts';

/**
 * D18: wherever the colleague is, they see who asks, why and about whom, and join in one press. Not on a screen that they
 * are showing to another family.
 */
export function AskedDialog() {
  const asked = useDesk().desk?.asked[0];
  const { isShown } = useShown();
  return asked && !isShown ? <Asked key={asked.participantId} asked={asked} /> : null;
}

function Asked({ asked }: { asked: Desk['asked'][number] }) {
  const t = useText(staffAppText).asked;
  const navigate = useNavigate();
  const why = useTyped(`decline ${asked.participantId}`);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [requestId] = useState(newRequestId);

  async function decline() {
    setBusy(true);
    setFailure(null);
    await declineAsColleague(asked.consultationId, requestId, why.text.trim()).then(why.forget, setFailure);
    setBusy(false);
  }

  const actions = (
    <Button busy={busy} busyLabel={t.declining} onClick={() => void decline()}>
      {t.decline}
    </Button>
  );
  return (
    <Dialog isOpen title={t.title} lead={t.from(asked.from, asked.fromPosition)} actions={actions}>
      <Facts
        items={[
          { label: t.reason, value: asked.reason },
          { label: t.about, value: asked.about },
        ]}
      />
      {/* The field below belongs to «Не могу» alone. */}
      <Button
        variant="primary"
        block
        icon={icons.enter}
        autoFocus
        onClick={() => void navigate(`/room/${asked.consultationId}`)}
      >
        {t.join}
      </Button>
      <Field label={t.why} hint={t.whyHint} value={why.text} onChange={why.write} limit={300} />
      <ActionFailure error={failure} />
    </Dialog>
  );
}
