import { useText } from '../../i18n/catalog.ts';
import { formatDate, useFormat } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { staffAppointmentText } from '../../i18n/staff-appointment.ts';
import { useMe } from '../staff-app/session.ts';
import { QrCode } from './QrCode.tsx';
import type { Appointment } from './use-card.ts';
import '../staff-print/paper.css';
import './link-paper.css';

/**
 * What a person takes home: when, who, how to come in. It may be found by somebody else, so neither the person's name
 * nor the reason stands on it (ux §1.9).
 */
export function LinkPaper({ appointment, url }: { appointment: Appointment; url: string }) {
  const t = useText(staffAppointmentText).print;
  const format = useFormat();
  const { institution } = useMe();
  // «Завтра» is another day on the day the sheet is read: so as if today were long ago.
  const date = formatDate(appointment.startsAt, { language: useLanguage(), zone: institution.zone, now: new Date(0) });
  const { startsAt, minutes, specialist } = appointment;
  return (
    <article className="paper portrait leaf" lang="ru">
      <p className="leaf-from">{institution.name}</p>
      <h1>{t.heading}</h1>
      <dl className="leaf-facts">
        <div>
          <dt>{t.when}</dt>
          <dd>
            <b>
              {date}, {format.time(startsAt)}
            </b>
            <span>{[format.zone(), t.length(format.minutes(minutes))].filter(Boolean).join(', ')}</span>
          </dd>
        </div>
        <div>
          <dt>{t.who}</dt>
          <dd>
            <b>{specialist.addressedAs}</b>
            <span>{specialist.position}</span>
          </dd>
        </div>
      </dl>
      <div className="leaf-code">
        <QrCode text={url} label={t.qr} />
        <HowTo />
      </div>
      <p className="leaf-url">
        <span>{t.address}</span>
        {url}
      </p>
      <footer className="leaf-foot">
        <p>
          {t.help}: <b>{institution.phone}</b>
        </p>
        <p>{t.free}</p>
        <p>{t.keep}</p>
      </footer>
    </article>
  );
}

function HowTo() {
  const t = useText(staffAppointmentText).print;
  return (
    <div>
      <h2>{t.how}</h2>
      <ol>
        <li>{t.steps.scan}</li>
        <li>{t.steps.allow}</li>
        <li>{t.steps.wait}</li>
      </ol>
    </div>
  );
}
