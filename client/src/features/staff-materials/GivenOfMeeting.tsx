import { useText } from '../../i18n/catalog.ts';
import { staffMaterialsText } from '../../i18n/staff-materials.ts';
import { MaterialCard } from '../call-materials/on-demand/MaterialCard.tsx';
import { LoadFailure } from '../staff-app/Failure.tsx';
import type { Appointment } from '../staff-appointment/use-card.ts';
import { useGiven, useMark } from './use-given.ts';

/** On the meeting's card: what the citizen was given, and whether they have opened it. Nothing given, nothing shown. */
export function GivenOfMeeting({ appointment }: { appointment: Appointment }) {
  return appointment.consultation ? <Given appointment={appointment} /> : null;
}

function Given({ appointment: { id, status } }: { appointment: Appointment }) {
  const t = useText(staffMaterialsText);
  const query = useGiven(id, status === 'inSession');
  const markOf = useMark();
  const given = query.data?.given ?? [];
  if (given.length === 0 && !query.isError) return null;
  return (
    <section className="mc-part" aria-label={t.ofMeeting}>
      <h2>{t.ofMeeting}</h2>
      {query.data ? (
        <p className="hint">{t.ofMeetingLead}</p>
      ) : (
        <LoadFailure error={query.error} onRetry={() => void query.refetch()} />
      )}
      <ul className="given-list">
        {given.map(each => (
          <li key={each.id}>
            <MaterialCard card={each} title={each.title} reader={{}} mark={markOf(each)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
