import { useText } from '../../i18n/catalog.ts';
import { citizenLinkText } from '../../i18n/citizen-link.ts';
import { useFormat } from '../../i18n/format.ts';
import { SpecialistLine } from '../citizen-frame/SpecialistLine.tsx';
import type { Visit } from '../citizen-frame/visit.ts';

/** Time first when it is today, the day first when it is not. */
export function WhenCard({ visit, isDayFirst, note }: { visit: Visit; isDayFirst?: boolean; note: string }) {
  const t = useText(citizenLinkText);
  const format = useFormat();
  const time = [format.time(visit.startsAt), isDayFirst && format.zone()].filter(Boolean).join(' ');
  const day = format.date(visit.startsAt);
  return (
    <section className="card who-card" aria-label={t.card}>
      <div>
        {isDayFirst ? (
          <div className="when day">
            <b>{day}</b>
            <span>{t.early.atTime(time)}</span>
          </div>
        ) : (
          <div className="when">
            <b>{time}</b>
            <span className="muted">{day}</span>
          </div>
        )}
        <p className="small">
          {note} {t.lasts(format.minutes(visit.minutes, 'upTo'))}
        </p>
        {visit.childName && <p className="small">{t.aboutChild(visit.childName)}</p>}
      </div>
      <SpecialistLine specialist={visit.specialist} />
      <p className="small c-where">{visit.institution.name}</p>
    </section>
  );
}
