import type { Desk } from '@priyom/shared/signaling/desk';
import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { useState } from 'react';
import { leadOf } from '../../call/lead-commands.ts';
import type { CallSession } from '../../call/session.ts';
import type { Outcome } from '../../call/signaling/outbox.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffGuestsText } from '../../i18n/staff-guests.ts';
import { staffRoomText } from '../../i18n/staff-room.ts';
import { staffRoomDialogsText } from '../../i18n/staff-room-dialogs.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field, TextArea } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { Skeleton } from '../../ui/States.tsx';
import { useCall } from '../citizen-frame/use-call.ts';
import { useDesk } from '../staff-app/desk.ts';
import { useTyped } from '../staff-app/use-typed.ts';
import { CallGuestDialog } from '../staff-guests/CallGuestDialog.tsx';
import { ColleagueLine } from './ColleagueLine.tsx';
import { firstFree, foundAmong } from './invite-choice.ts';
import { OutcomeFailure } from './OutcomeFailure.tsx';

/** D18: who may ask a colleague of any department, and when. */
export function mayInvite({ me, status }: Snapshot): boolean {
  return me.mayLead && status === 'running';
}

/** After the names at the top; on a phone the same stands in «Ещё». */
export function InviteButton({ snapshot, onInvite }: { snapshot: Snapshot; onInvite: () => void }) {
  const words = useText(staffRoomText);
  if (!mayInvite(snapshot)) return null;
  return (
    <button type="button" className="who rm-invite" onClick={onInvite}>
      <Icon of={icons.invite} size="sm" />
      {words.controls.invite}
    </button>
  );
}

export function InviteDialog({ session, onClose }: { session: CallSession; onClose: () => void }) {
  const t = useText(staffRoomDialogsText).invite;
  const desk = useDesk().desk;
  const consultationId = useCall(session, state => state.snapshot?.consultationId ?? '');
  const isPeer = useCall(session, state => state.snapshot?.peer ?? false);
  const invited = useCall(session, state => state.snapshot?.invited ?? NOBODY);
  const reason = useTyped(`invite ${consultationId}`);
  const [tried, setTried] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [asking, setAsking] = useState<string | null>(null);
  const [isOutside, setOutside] = useState(false);
  const guests = useText(staffGuestsText);
  const online = desk?.colleagues.filter(colleague => colleague.state !== 'offline') ?? [];
  const [typed, setTyped] = useState('');
  const sorted = foundAmong(online, typed);
  const before = new Map(invited.map(person => [person.staffId, person]));
  const free = firstFree(sorted, invited);

  async function ask(colleague: Desk['colleagues'][number]) {
    setTried(true);
    if (!reason.text.trim()) return;
    setAsking(colleague.staffId);
    const done = await leadOf(session).inviteColleague(colleague.staffId, reason.text.trim());
    setAsking(null);
    setOutcome(done);
    if (!done.ok) return;
    reason.forget();
    onClose();
  }

  if (isOutside) return <CallGuestDialog session={session} isPeer={isPeer} onClose={onClose} />;
  return (
    <Dialog isOpen onClose={onClose} title={t.title} lead={isPeer ? t.leadPeer : t.lead}>
      <TextArea
        label={t.reason}
        hint={t.reasonHint}
        value={reason.text}
        onChange={reason.write}
        limit={500}
        error={tried && !reason.text.trim() ? t.reasonEmpty : undefined}
      />
      <OutcomeFailure outcome={outcome} />
      {!desk && <Skeleton lines={[80, 80]} />}
      {desk && online.length === 0 && <p className="muted">{t.nobody}</p>}
      {online.length > 0 && <Field label={t.find} value={typed} onChange={setTyped} autoComplete="off" />}
      {online.length > 0 && sorted.length === 0 && (
        <p className="muted" role="status">
          {t.notFound}
        </p>
      )}
      <div className="stack">
        {free && sorted.length > 1 && (
          <Button
            icon={icons.invite}
            onClick={() => void ask(free)}
            busy={asking === free.staffId}
            busyLabel={t.asking}
          >
            {t.anyFree}
          </Button>
        )}
        {sorted.map(colleague => (
          <ColleagueLine
            key={colleague.staffId}
            session={session}
            colleague={colleague}
            before={before.get(colleague.staffId)}
            isAsking={asking === colleague.staffId}
            onAsk={() => void ask(colleague)}
            typed={typed}
            onFind={setTyped}
          />
        ))}
      </div>
      <Button icon={icons.invite} onClick={() => setOutside(true)}>
        {guests.outside}
      </Button>
    </Dialog>
  );
}

const NOBODY: Snapshot['invited'] = [];
