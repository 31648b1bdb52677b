import { useText } from '../../i18n/catalog.ts';
import { staffMaterialsText } from '../../i18n/staff-materials.ts';
import { MaterialCard } from '../call-materials/on-demand/MaterialCard.tsx';
import { LoadFailure } from '../staff-app/Failure.tsx';
import type { Card } from '../staff-appointment/use-card.ts';
import { FileOfMeeting } from './FileOfMeeting.tsx';
import { GiveAfter, useMayGiveAfter } from './GiveAfter.tsx';
import { useGiven, useMark } from './use-given.ts';

/**
 * On the meeting's card: what the citizen was given, and whether they have opened it; whoever led it may give more after
 * the end. Nothing given and nothing to be given, nothing shown.
 */
export function GivenOfMeeting({ card }: { card: Card }) {
  return card.appointment.consultation ? <Given card={card} /> : null;
}

function Given({ card }: { card: Card }) {
  const { id, status } = card.appointment;
  const mayGive = useMayGiveAfter(card);
  const t = useText(staffMaterialsText);
  const query = useGiven(id, status === 'inSession' || mayGive);
  const markOf = useMark();
  const { given, files } = query.data ?? { given: [], files: [] };
  const hasGiven = given.length + files.length > 0;
  if (!hasGiven && !mayGive && !query.isError) return null;
  return (
    <section className="mc-part" aria-label={t.ofMeeting}>
      <h2>{t.ofMeeting}</h2>
      {query.data ? (
        <p className="hint">{hasGiven ? t.ofMeetingLead : t.after.nothing}</p>
      ) : (
        <LoadFailure error={query.error} onRetry={() => void query.refetch()} />
      )}
      <ul className="given-list">
        {given.map(each => (
          <li key={each.id}>
            <MaterialCard card={each} title={each.title} reader={{}} mark={markOf(each)} />
          </li>
        ))}
        {files.map(file => (
          <li key={file.id}>
            <FileOfMeeting file={file} />
          </li>
        ))}
      </ul>
      {mayGive && (
        <div className="row">
          <GiveAfter card={card} />
        </div>
      )}
    </section>
  );
}
