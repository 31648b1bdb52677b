import { endingGrounds } from '@priyom/shared/domain/policy/rules';
import { useState } from 'react';
import { type LeadCommands, leadOf } from '../../call/lead-commands.ts';
import type { CallSession } from '../../call/session.ts';
import type { Outcome } from '../../call/signaling/outbox.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffRoomDialogsText } from '../../i18n/staff-room-dialogs.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { useCall } from '../citizen-frame/use-call.ts';
import { BASE } from '../staff-app/navigation.ts';
import { QueryState } from '../staff-app/QueryState.tsx';
import { usePolicy } from '../staff-app/use-policy.ts';
import { useTyped } from '../staff-app/use-typed.ts';
import { OutcomeFailure } from './OutcomeFailure.tsx';
import { useCommand } from './use-command.ts';

interface EndDialogProps {
  session: CallSession;
  /** It was already said that it is because of behaviour. */
  isForCause?: boolean;
  onClose: () => void;
}

/** Asks once; «из-за поведения» needs the policy's ground and what happened (D19). */
export function EndDialog({ session, onClose, ...start }: EndDialogProps) {
  const t = useText(staffRoomDialogsText).end;
  const policy = usePolicy();
  const grounds = policy.data ? endingGrounds(policy.data.body) : [];
  const [isForCause, setForCause] = useState(start.isForCause ?? false);
  const { busy, outcome, run } = useCommand();

  const isAhead = useCall(session, state => state.snapshot?.status === 'open');
  const isPeer = useCall(session, state => state.snapshot?.peer ?? false);
  const hasProtocols = useCall(session, state => state.snapshot?.hasProtocols ?? true);
  const end = (how: Parameters<LeadCommands['end']>[0]) => run(() => leadOf(session).end(how));

  if (isAhead) return <NotBegun onClose={onClose} />;

  if (isForCause) {
    return <ForCause session={session} grounds={grounds} busy={busy} outcome={outcome} onEnd={end} onClose={onClose} />;
  }
  const actions = (
    <>
      <Button
        variant="danger"
        busy={busy}
        busyLabel={t.ending}
        onClick={() => void end({ kind: 'done', ground: null, text: '' })}
      >
        {t.done}
      </Button>
      <Button autoFocus onClick={onClose}>
        {t.stay}
      </Button>
    </>
  );
  return (
    <Dialog
      isOpen
      dark
      onClose={onClose}
      title={t.title}
      lead={hasProtocols ? t.lead : isPeer ? t.leadPeer : t.leadGroup}
      actions={actions}
    >
      {!policy.data && <QueryState queries={[policy]} lines={[50]} />}
      {grounds.length > 0 && !isPeer && (
        <Button variant="ghost" start onClick={() => setForCause(true)}>
          {t.forCause}
        </Button>
      )}
      <OutcomeFailure outcome={outcome} />
    </Dialog>
  );
}

/** There is nothing to end yet, and no protocol: the way out is to leave the room. */
function NotBegun({ onClose }: { onClose: () => void }) {
  const t = useText(staffRoomDialogsText).leave;
  const actions = (
    <>
      <LinkButton variant="danger" href={`${BASE}/today`}>
        {t.leave}
      </LinkButton>
      <Button autoFocus onClick={onClose}>
        {t.stay}
      </Button>
    </>
  );
  return <Dialog isOpen dark onClose={onClose} title={t.title} lead={t.ahead} actions={actions} />;
}

interface ForCauseProps {
  session: CallSession;
  grounds: readonly { code: string; text: string }[];
  busy: boolean;
  outcome: Outcome | null;
  onEnd: (how: Parameters<LeadCommands['end']>[0]) => Promise<boolean>;
  onClose: () => void;
}

function ForCause({ session, grounds, busy, outcome, onEnd, onClose }: ForCauseProps) {
  const t = useText(staffRoomDialogsText).end;
  const [ground, setGround] = useState<string | null>(grounds.length === 1 ? (grounds[0]?.code ?? null) : null);
  const consultationId = useCall(session, state => state.snapshot?.consultationId ?? '');
  const happened = useTyped(`for cause ${consultationId}`);
  const text = happened.text.trim();
  const [tried, setTried] = useState(false);
  const confirm = async () => {
    setTried(true);
    if (ground && text && (await onEnd({ kind: 'forCause', ground, text }))) happened.forget();
  };
  const actions = (
    <>
      <Button variant="danger" busy={busy} busyLabel={t.ending} onClick={() => void confirm()}>
        {t.done}
      </Button>
      <Button onClick={onClose}>{t.stay}</Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={t.forCause} lead={t.causeLead} actions={actions}>
      <RadioCards
        label={t.ground}
        options={grounds.map(entry => ({ value: entry.code, label: entry.text }))}
        value={ground}
        onChange={setGround}
        error={tried && !ground ? t.groundEmpty : undefined}
      />
      <TextArea
        label={t.text}
        value={happened.text}
        onChange={happened.write}
        limit={1000}
        error={tried && !text ? t.textEmpty : undefined}
      />
      <OutcomeFailure outcome={outcome} />
    </Dialog>
  );
}
