import { type Translation, useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { useQuotation } from '../../i18n/quotation.ts';
import { type ru, staffAppointmentText } from '../../i18n/staff-appointment.ts';
import type { Card } from './use-card.ts';

type TalkWords = Translation<typeof ru>['history']['talk'];

/** What happened to the meeting and to its links, the newest first. */
export function History({ history }: { history: Card['history'] }) {
  const t = useText(staffAppointmentText).history;
  const format = useFormat();
  return (
    <section className="mc-part" aria-label={t.title}>
      <h2>{t.title}</h2>
      <ol className="mc-history">
        {[...history].reverse().map(entry => (
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
  const what = words[entry.event] ?? talkWords(entry.event, t.talk) ?? t.other;
  return (
    <span>
      {entry.by ? t.by(what, entry.by) : what}
      {entry.reason && <small>{quote(entry.reason)}</small>}
    </span>
  );
}

/** «wish.voice», «network.voice», «phone.dial»: how the talk itself went on. */
function talkWords(event: string, t: TalkWords): string | undefined {
  const [cause, what] = event.split('.');
  if (cause === 'phone') return what === 'dial' ? t.dial : t.noAnswer;
  const mode = (['video', 'voice', 'chat', 'phone'] as const).find(each => each === what);
  return mode && (cause === 'network' ? t.network(t[mode]) : t.wish(t[mode]));
}
