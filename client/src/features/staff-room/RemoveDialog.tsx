import { endingGrounds } from '@priyom/shared/domain/policy/rules';
import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { useState } from 'react';
import { leadOf } from '../../call/lead-commands.ts';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffRoomRemoveText } from '../../i18n/staff-room-remove.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Card.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea } from '../../ui/Field.tsx';
import * as icons from '../../ui/icons.ts';
import { Labelled } from '../../ui/Labelled.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { useNamed } from '../call-stage/role-words.ts';
import { QueryState } from '../staff-app/QueryState.tsx';
import { usePolicy } from '../staff-app/use-policy.ts';
import { useTyped } from '../staff-app/use-typed.ts';
import { DoneDialog } from './DoneDialog.tsx';
import { OutcomeFailure } from './OutcomeFailure.tsx';
import { isOnlyCitizen } from './people.ts';
import { useCommand } from './use-command.ts';

interface RemoveDialogProps {
  session: CallSession;
  snapshot: Snapshot;
  /** As they were when it was opened: whoever is put out is no more among those who are seen. */
  person: ParticipantView;
  onEndForCause: () => void;
  onClose: () => void;
}

/** Putting one person out for good: whom, what comes of it, by which rule of the policy; then, that it is done (D19). */
export function RemoveDialog({ session, snapshot, person, onEndForCause, onClose }: RemoveDialogProps) {
  const t = useText(staffRoomRemoveText);
  const policy = usePolicy();
  const name = useNamed(person);
  const isCitizen = person.role === 'citizen';
  const grounds = isCitizen && policy.data ? endingGrounds(policy.data.body) : [];
  const [only, ...others] = grounds;
  const [chosen, setGround] = useState<string | null>(null);
  const ground = chosen ?? (only && others.length === 0 ? only.code : null);
  const reason = useTyped(`removed ${person.id}`);
  const [tried, setTried] = useState(false);
  const { busy, outcome, run } = useCommand();

  async function remove() {
    setTried(true);
    const text = reason.text.trim();
    if (!text || (only && !ground)) return;
    if (!(await run(() => leadOf(session).remove(person.id, ground, text)))) return;
    reason.forget();
    announce(t.done(name), { assertive: true });
  }

  if (outcome?.ok) {
    return <DoneDialog title={t.done(name)} lead={t.doneLead} understood={t.understood} onClose={onClose} />;
  }
  const actions = (
    <>
      <Button
        variant="danger"
        busy={busy}
        busyLabel={t.busy}
        why={policy.data ? undefined : t.busy}
        onClick={() => void remove()}
      >
        {t.confirm}
      </Button>
      <Button onClick={onClose}>{t.stay}</Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={t.title(name)} lead={t[leadTextOf(person)]} actions={actions}>
      {!policy.data && <QueryState queries={[policy]} lines={[60, 40]} />}
      {only && isOnlyCitizen(snapshot, person) && (
        <Note icon={icons.info}>
          <div className="stack">
            <p>{t.only}</p>
            <Button size="sm" onClick={onEndForCause}>
              {t.endForCause}
            </Button>
          </div>
        </Note>
      )}
      {only && (
        <Labelled label={t.ground}>
          {labelId => (
            <RadioCards
              label={t.ground}
              labelledBy={labelId}
              options={grounds.map(({ code, text }) => ({ value: code, label: text }))}
              value={ground}
              onChange={setGround}
              error={tried && !ground ? t.groundEmpty : undefined}
            />
          )}
        </Labelled>
      )}
      <TextArea
        label={t.reason}
        hint={isStaff(person) ? t.readsStaff : only ? t.readsRule : t.reads}
        value={reason.text}
        onChange={reason.write}
        limit={500}
        error={tried && !reason.text.trim() ? t.reasonEmpty : undefined}
      />
      <OutcomeFailure outcome={outcome} />
    </Dialog>
  );
}

const isStaff = ({ role }: ParticipantView): boolean => role === 'colleague';

function leadTextOf(person: ParticipantView): 'leadCitizen' | 'leadColleague' | 'leadGuest' {
  if (isStaff(person)) return 'leadColleague';
  return person.role === 'citizen' ? 'leadCitizen' : 'leadGuest';
}
