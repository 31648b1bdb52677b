import { useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffAppointmentText } from '../../i18n/staff-appointment.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import * as icons from '../../ui/icons.ts';
import { useMe } from '../staff-app/session.ts';
import { IssuedLinkRow } from '../staff-booking/IssuedLinkRow.tsx';
import { useIssuedLinks } from '../staff-booking/issued-links.ts';
import { IssueDialog, RevokeDialog } from './LinkDialogs.tsx';
import { isAllowed } from './may.ts';
import type { Appointment, Link, Party } from './use-card.ts';

interface LinkOfPartyProps {
  appointment: Appointment;
  party: Party;
  /** The newest first. */
  links: readonly Link[];
}

export function LinkOfParty({ appointment, party, links }: LinkOfPartyProps) {
  const t = useText(staffAppointmentText).links;
  const active = links.find(link => link.revokedAt === null);
  const issued = useIssuedLinks(memory => (active ? memory.links[active.invitationId] : undefined));
  return (
    <div className="mc-link">
      <div className="row wrap">
        <b className="grow">{party.title}</b>
        {active ? (
          <Chip tone="ok" icon={icons.link}>
            {t.works}
          </Chip>
        ) : (
          <Chip icon={icons.close}>{t.none}</Chip>
        )}
      </div>
      {active && <ActiveLink link={active} />}
      {issued && <IssuedLinkRow issued={issued} appointment={appointment} />}
      {active && !issued && <p className="hint">{t.hidden}</p>}
      <LinkButtons appointment={appointment} party={party} active={active} />
      <OldLinks links={links.filter(link => link !== active)} />
    </div>
  );
}

function ActiveLink({ link }: { link: Link }) {
  const t = useText(staffAppointmentText).links;
  const format = useFormat();
  const about = [t.issued(format.numeric(link.createdAt)), t.until(format.numeric(link.validUntil.slice(0, 10)))];
  return (
    <div className="mc-devices">
      <small>{about.join(', ')}</small>
      {link.devices.length === 0 ? (
        <small>{t.notOpened}</small>
      ) : (
        <ul aria-label={t.devices}>
          {link.devices.map(device => (
            <li key={`${device.about}${device.firstAt}`}>{t.opened(device.about, format.numeric(device.lastAt))}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function LinkButtons({ appointment, party, active }: Omit<LinkOfPartyProps, 'links'> & { active: Link | undefined }) {
  const t = useText(staffAppointmentText).links;
  const [open, setOpen] = useState<'issue' | 'revoke' | null>(null);
  const close = () => setOpen(null);
  const isOver = appointment.status === 'cancelled' || appointment.status === 'noShow';
  if (!isAllowed(useMe(), 'link.manage', appointment)) return null;
  return (
    <div className="row wrap">
      <Button
        size="sm"
        icon={icons.link}
        label={t.issueOf(party.title)}
        why={isOver ? t.whyNotIssue : undefined}
        onClick={() => setOpen('issue')}
      >
        {t.issue}
      </Button>
      {active && (
        <Button size="sm" variant="danger-quiet" label={t.revokeOf(party.title)} onClick={() => setOpen('revoke')}>
          {t.revoke}
        </Button>
      )}
      {open === 'issue' && (
        <IssueDialog appointmentId={appointment.id} partyIndex={party.index} hasActive={!!active} onClose={close} />
      )}
      {open === 'revoke' && active && <RevokeDialog invitationId={active.invitationId} onClose={close} />}
    </div>
  );
}

function OldLinks({ links }: { links: readonly Link[] }) {
  const t = useText(staffAppointmentText).links;
  const format = useFormat();
  if (links.length === 0) return null;
  return (
    <Disclosure look="link" summary={t.old(links.length)}>
      <ul className="mc-old">
        {links.map(link => (
          <li key={link.invitationId}>
            {t.oldLine(format.numeric(link.createdAt), format.numeric(link.revokedAt ?? link.validUntil))}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
