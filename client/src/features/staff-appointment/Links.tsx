import { useText } from '../../i18n/catalog.ts';
import { staffAppointmentText } from '../../i18n/staff-appointment.ts';
import { LinkOfParty } from './LinkOfParty.tsx';
import type { Card } from './use-card.ts';

/** Every party's link: does it work, on which devices was it opened, hand over, replace, revoke (D8, D14). */
export function Links({ card: { appointment, links } }: { card: Card }) {
  const t = useText(staffAppointmentText).links;
  return (
    <section className="mc-part" id="links" tabIndex={-1} aria-label={t.title}>
      <h2>{t.title}</h2>
      {appointment.parties.map(party => (
        <LinkOfParty
          key={party.index}
          appointment={appointment}
          party={party}
          links={links.filter(link => link.partyIndex === party.index)}
        />
      ))}
    </section>
  );
}
