import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { useQuotation } from '../../i18n/quotation.ts';
import { staffAppointmentText } from '../../i18n/staff-appointment.ts';
import type { Card } from './use-card.ts';

/** What happened to the meeting and to its links, the newest first. */
export function History({ history }: { history: Card['history'] }) {
  const t = useText(staffAppointmentText).history;
  const format = useFormat();
  return (
    <section className="mc-part" aria-label={t.title}>
      <h2>{t.title}</h2>
      <ol className="mc-history">
        {history.toReversed().map(entry => (
          <li key={`${entry.at}${entry.event}`}>
            <time dateTime={entry.at}>{format.numeric(entry.at)}</time>
            <i aria-hidden="true" />
            <HistoryWords entry={entry} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function HistoryWords({ entry }: { entry: Card['history'][number] }) {
  const t = useText(staffAppointmentText).history;
  const quote = useQuotation();
  const words: Partial<Record<string, string>> = {
    book: t.book,
    move: t.move,
    start: t.start,
    finish: t.finish,
    missed: t.missed,
    cancel: t.cancel,
    revoke: t.revoke,
    callBack: t.callBack,
    notMe: t.notMe,
    technicalHelp: t.technicalHelp,
  };
  const what = words[entry.event] ?? t.other;
  return (
    <span>
      {entry.by ? t.by(what, entry.by) : what}
      {entry.reason && <small>{quote(entry.reason)}</small>}
    </span>
  );
}
