import { useText } from '../../i18n/catalog.ts';
import { staffAppointmentText } from '../../i18n/staff-appointment.ts';
import { PersonLine } from '../../ui/Avatar.tsx';
import type { Appointment } from './use-card.ts';

/** With whom of the house it is (D34): they see it in their own day and need no link. */
export function Colleagues({ appointment: { colleagues } }: { appointment: Appointment }) {
  const t = useText(staffAppointmentText).peer;
  return (
    <section className="mc-part" aria-label={t.colleagues}>
      <h2>{t.colleagues}</h2>
      <p className="hint">{t.lead}</p>
      {colleagues.length === 0 && <p className="muted">{t.nobody}</p>}
      {colleagues.map(({ staffId, shortName, position }) => (
        <PersonLine key={staffId} name={shortName} id={staffId} note={position} />
      ))}
    </section>
  );
}
