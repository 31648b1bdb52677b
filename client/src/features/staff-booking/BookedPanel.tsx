import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffBookingText } from '../../i18n/staff-booking.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Note } from '../../ui/Card.tsx';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { PageBody, PageHead } from '../../ui/staff/Page.tsx';
import { BASE } from '../staff-app/navigation.ts';
import { IssuedGuest } from '../staff-guests/IssuedGuest.tsx';
import { IssuedLinkRow } from './IssuedLinkRow.tsx';
import type { useIssuedLinks } from './issued-links.ts';

type Booked = NonNullable<ReturnType<typeof useIssuedLinks.getState>['booked']>;

/** Booked, and every party's link to hand over: after this tab is closed the address is never shown again. */
export function BookedPanel({ booked, onAnother }: { booked: Booked; onAnother: () => void }) {
  const t = useText(staffBookingText);
  const words = t.done;
  const format = useFormat();
  const { appointment, links, guests, isEarlier } = booked;
  const { startsAt, minutes, method } = appointment;
  return (
    <>
      <PageHead title={words.title} sub={appointment.specialist.shortName} />
      <PageBody className="booked">
        <p className="booked-sum">
          <Icon of={icons.passed} />
          <span>
            <b>{t.sum(format.date(startsAt), format.time(startsAt), format.minutes(minutes), t.sumMethod[method])}</b>
            {appointment.title || appointment.parties[0]?.title}
          </span>
        </p>
        {isEarlier && (
          <Note tone="warn" icon={icons.info}>
            {words.earlier}
          </Note>
        )}
        {links.length > 0 && (
          <section className="book-links" aria-label={links.length > 1 ? words.links : words.link}>
            <h2 className="book-title">{links.length > 1 ? words.links : words.link}</h2>
            <p className="hint">{words.lead}</p>
            {links.map(issued => (
              <IssuedLinkRow key={issued.link.invitationId} issued={issued} appointment={appointment} />
            ))}
          </section>
        )}
        {guests.length > 0 && (
          <section className="book-links" aria-label={words.guests}>
            <h2 className="book-title">{words.guests}</h2>
            <p className="hint">{links.length > 0 ? words.guestsLead : words.guestsLeadPeer}</p>
            {guests.map(({ guest, url }) => (
              <IssuedGuest key={guest.invitationId} guest={guest} url={url} />
            ))}
          </section>
        )}
        <Next appointmentId={appointment.id} onAnother={onAnother} />
      </PageBody>
    </>
  );
}

function Next({ appointmentId, onAnother }: { appointmentId: string; onAnother: () => void }) {
  const t = useText(staffBookingText).done;
  return (
    <div className="row wrap">
      <LinkButton icon={icons.calendar} href={`${BASE}/appointments/${appointmentId}`}>
        {t.card}
      </LinkButton>
      <Button variant="ghost" icon={icons.add} onClick={onAnother}>
        {t.another}
      </Button>
    </div>
  );
}
