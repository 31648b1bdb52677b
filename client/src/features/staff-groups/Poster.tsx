import type { Me } from '@priyom/shared/api/auth';
import type { GroupView } from '@priyom/shared/api/groups';
import { useText } from '../../i18n/catalog.ts';
import { formatDate, useFormat } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { staffGroupsText } from '../../i18n/staff-groups.ts';
import { typeset } from '../../i18n/typography.ts';
import { classes } from '../../ui/classes.ts';
import { QrCode } from '../staff-appointment/QrCode.tsx';
import { courseDays } from './group-state.ts';
import { isLongForWhom, titleSize } from './title-size.ts';
import { useCourseSum } from './use-course-words.ts';
import '../staff-print/paper.css';
import './poster.css';

/** For a wall: what, when and where to enrol are read from two metres, the rest from near. */
export function Poster({ group, institution }: { group: GroupView; institution: Me['institution'] }) {
  const t = useText(staffGroupsText).poster;
  const format = useFormat();
  const { form, title, forWhom, minutes, method, specialist, url } = group;
  const days = courseDays(group);
  const startsAt = days[0] ?? group.startsAt;
  const sum = useCourseSum();
  const zone = format.zone();
  // «Завтра» is another day on the day the sheet is read: so as if today were long ago.
  const date = formatDate(startsAt, { language: useLanguage(), zone: institution.zone, now: new Date(0) });
  return (
    <article className="paper portrait poster" lang="ru">
      <p className="poster-from">{institution.name}</p>
      <h1 className={classes(titleSize(title))}>{typeset(title)}</h1>
      {days.length > 0 && <p className="poster-kind">{t.course(sum(days))}</p>}
      {form === 'webinar' && <p className="poster-kind">{t.webinar}</p>}
      {forWhom && <p className={classes('poster-for', isLongForWhom(forWhom) && 'long')}>{typeset(forWhom)}</p>}
      <div className="poster-when">
        <b>{format.time(startsAt)}</b>
        <span>
          <b>{date}</b>
          <small>{[zone && t.zone(zone), t.length(format.minutes(minutes))].filter(Boolean).join(', ')}</small>
        </span>
      </div>
      <p className="poster-how">
        {t.who}: <b>{specialist.shortName}</b>, {specialist.position}
        <br />
        {form === 'webinar' ? t.methodWebinar[method] : t.method[method]}
      </p>
      <footer className="poster-foot">
        <QrCode text={url} label={t.qr} />
        <div>
          <h2>{t.how}</h2>
          <p>{t.scan}</p>
          <p>{t.call}</p>
          <p className="poster-phone">{institution.phone}</p>
          <p className="poster-free">{t.free}</p>
        </div>
      </footer>
    </article>
  );
}
