import type { PolicyBody } from '@priyom/shared/domain/policy/schema';
import type { Desk } from '@priyom/shared/signaling/desk';
import { useState } from 'react';
import { leadOf } from '../../call/lead-commands.ts';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffRoomDialogsText } from '../../i18n/staff-room-dialogs.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Card.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Facts } from '../../ui/Fact.tsx';
import { TextArea } from '../../ui/Field.tsx';
import * as icons from '../../ui/icons.ts';
import { telOf } from '../../ui/tel.ts';
import { useCall } from '../citizen-frame/use-call.ts';
import { useDesk } from '../staff-app/desk.ts';
import { QueryState } from '../staff-app/QueryState.tsx';
import { useMe } from '../staff-app/session.ts';
import { usePolicy } from '../staff-app/use-policy.ts';
import { useTyped } from '../staff-app/use-typed.ts';
import { DoneDialog } from './DoneDialog.tsx';
import { OutcomeFailure } from './OutcomeFailure.tsx';
import { useCommand } from './use-command.ts';

/** D17: a crisis suspends the cap, on record with its reason. Before and after it is said who is reached, and who is not. */
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
    if (!(await run(() => leadOf(session).suspendCap(reason.text.trim())))) return;
    reason.forget();
  }

  if (outcome?.ok) {
    return (
      <DoneDialog title={t.done} lead={t.doneLead} understood={t.understood} onClose={onClose}>
        <WhoIsTold isDone />
        <Phones phones={phones} />
      </DoneDialog>
    );
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
      <WhoIsTold />
      {!policy.data && <QueryState queries={[policy]} lines={[60, 60]} />}
      <Phones phones={phones} />
      <OutcomeFailure outcome={outcome} />
    </Dialog>
  );
}

/** Whose pages are open reads it at once; the others find the task, so somebody must be phoned meanwhile. */
function WhoIsTold({ isDone = false }: { isDone?: boolean }) {
  const t = useText(staffRoomDialogsText).crisis;
  const { phone } = useMe().institution;
  const desk = useDesk(state => state.desk);
  if (!desk) return null;
  const told = desk.colleagues.filter(({ isAlerted }) => isAlerted);
  const here = told.filter(({ state }) => state !== 'offline');
  const away = told.filter(({ state }) => state === 'offline');
  return (
    <Note tone={here.length > 0 ? 'info' : 'warn'} icon={here.length > 0 ? icons.info : icons.problem}>
      {here.length > 0 && <p>{(isDone ? t.reached : t.willReach)(namesOf(here))}</p>}
      {here.length === 0 && <p>{told.length > 0 ? t.nobodyHere : t.nobodyAtAll}</p>}
      {away.length > 0 && <p>{t.away(namesOf(away))}</p>}
      {here.length === 0 && (
        <p>
          {t.phoneThem} <a href={telOf(phone)}>{phone}</a>
        </p>
      )}
    </Note>
  );
}

const namesOf = (people: Desk['colleagues']): string =>
  people.map(({ shownAs, position }) => `${shownAs}, ${position}`).join('; ');

function Phones({ phones }: { phones: PolicyBody['crisisPhones'] }) {
  const t = useText(staffRoomDialogsText).crisis;
  if (phones.length === 0) return null;
  return (
    <>
      <b>{t.phones}</b>
      <Facts items={phones.map(({ text, number }) => ({ label: text, value: number }))} />
    </>
  );
}
