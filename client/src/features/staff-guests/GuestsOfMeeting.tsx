import { GuestLinkIssued, type GuestView, LinkView } from '@priyom/shared/api/appointments';
import { isAmongColleagues } from '@priyom/shared/domain/appointment/rules';
import { useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffGuestsText } from '../../i18n/staff-guests.ts';
import { uiText } from '../../i18n/ui.ts';
import { PersonLine } from '../../ui/Avatar.tsx';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Card.tsx';
import * as icons from '../../ui/icons.ts';
import { ActionFailure } from '../staff-app/Failure.tsx';
import { useMe } from '../staff-app/session.ts';
import { isAllowed } from '../staff-appointment/may.ts';
import type { Appointment, Card } from '../staff-appointment/use-card.ts';
import { useMeetingCommand } from '../staff-appointment/use-meeting-command.ts';
import { ChangeGuestDialog } from './ChangeGuestDialog.tsx';
import { GuestLinkDialog } from './GuestLink.tsx';
import { InviteGuestDialog } from './InviteGuestDialog.tsx';
import './guests.css';

/** Who comes from outside with a link of their own, and how long they were there (D18). */
export function GuestsOfMeeting({ card: { appointment, guests } }: { card: Card }) {
  const t = useText(staffGuestsText);
  const [isInviting, setInviting] = useState(false);
  const whyNot = useWhyNot(appointment);
  const mayManage = isAllowed(useMe(), 'link.manage', appointment);
  const needsInterpreter =
    appointment.parties.some(({ needs }) => needs.includes('interpreter')) &&
    !guests.some(({ role, revokedAt }) => role === 'interpreter' && revokedAt === null);
  return (
    <section className="mc-part" aria-label={t.title}>
      <h2>{t.title}</h2>
      <p className="hint">{t.lead}</p>
      {needsInterpreter && appointment.status === 'booked' && (
        <Note tone="warn" icon={icons.info}>
          {t.need}
        </Note>
      )}
      {guests.length === 0 && <p className="muted">{t.nobody}</p>}
      {guests.map(guest => (
        <GuestRow key={guest.invitationId} guest={guest} appointment={appointment} mayManage={mayManage} />
      ))}
      {mayManage && (
        <div className="row wrap">
          <Button size="sm" icon={icons.invite} why={whyNot} onClick={() => setInviting(true)}>
            {t.invite}
          </Button>
        </div>
      )}
      {isInviting && (
        <InviteGuestDialog
          appointmentId={appointment.id}
          needsInterpreter={needsInterpreter}
          isPeer={isAmongColleagues(appointment)}
          onClose={() => setInviting(false)}
        />
      )}
    </section>
  );
}

function useWhyNot({ status }: Appointment): string | undefined {
  const t = useText(staffGuestsText);
  if (status === 'booked') return undefined;
  return status === 'inSession' ? t.tooLate : t.over;
}

interface GuestRowProps {
  guest: GuestView;
  appointment: Appointment;
  mayManage: boolean;
}

function GuestRow({ guest, appointment, mayManage }: GuestRowProps) {
  const note = useGuestWords(guest);
  const { status } = appointment;
  const isOpen = guest.revokedAt === null && (status === 'booked' || status === 'inSession');
  return (
    <div className="guest-row">
      <PersonLine name={guest.name} id={guest.invitationId} note={note}>
        {mayManage && isOpen && <RowButtons guest={guest} mayChange={status === 'booked'} />}
      </PersonLine>
    </div>
  );
}

function useGuestWords({ role, organisation, contact, revokedAt, opened, minutes }: GuestView): string {
  const t = useText(staffGuestsText);
  const { outside } = useText(uiText);
  const format = useFormat();
  const came = minutes === null ? '' : role === 'interpreter' ? t.minutes(format.minutes(minutes)) : '';
  const was = minutes !== null && role === 'guest' ? t.was(format.minutes(minutes)) : '';
  const link = minutes !== null ? '' : revokedAt ? t.revoked : opened ? t.opened : t.notOpened;
  const as = role === 'interpreter' && minutes !== null ? '' : outside[role];
  return [as, organisation, contact, came, was, link].filter(Boolean).join(' · ');
}

/** `mayChange`: in the room they are known by the name that was told. */
function RowButtons({ guest, mayChange }: { guest: GuestView; mayChange: boolean }) {
  const t = useText(staffGuestsText);
  const { invitationId, name } = guest;
  const [isChanging, setChanging] = useState(false);
  const link = useMeetingCommand('guestLink', GuestLinkIssued, { id: invitationId });
  const revoke = useMeetingCommand('revokeLink', LinkView, { id: invitationId });
  return (
    <span className="row wrap">
      <Button
        size="sm"
        icon={icons.link}
        label={t.showOf(name)}
        busy={link.isPending}
        busyLabel={t.show}
        onClick={() => link.mutate({})}
      >
        {t.show}
      </Button>
      {mayChange && (
        <Button size="sm" icon={icons.edit} label={t.changeOf(name)} onClick={() => setChanging(true)}>
          {t.change}
        </Button>
      )}
      <Button
        size="sm"
        variant="danger-quiet"
        label={t.revokeOf(name)}
        busy={revoke.isPending}
        busyLabel={t.revoking}
        onClick={() => revoke.mutate({})}
      >
        {t.revoke}
      </Button>
      <ActionFailure error={link.error ?? revoke.error} />
      {isChanging && <ChangeGuestDialog guest={guest} onClose={() => setChanging(false)} />}
      {link.data && <GuestLinkDialog name={name} url={link.data.url} onClose={() => link.reset()} />}
    </span>
  );
}
