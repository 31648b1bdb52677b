import type { FailedChecks } from '@priyom/shared/api/checks';
import { isGoodRow } from '@priyom/shared/domain/check/rules';
import type * as z from 'zod';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { useQuotation } from '../../i18n/quotation.ts';
import { staffFailedChecksText } from '../../i18n/staff-failed-checks.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useNow } from '../staff-app/use-now.ts';
import { CheckRows } from '../staff-check/CheckRows.tsx';
import { storedRow } from '../staff-check/row-words.ts';
import '../staff-check/check.css';

export type Failed = z.infer<typeof FailedChecks>['checks'][number];

/** One report: whose meeting and when, what happened in their words, what did not work; the rest on demand. */
export function FailedCheck({ check }: { check: Failed }) {
  const t = useText(staffFailedChecksText);
  const quote = useQuotation();
  const rows = check.rows.map(storedRow);
  const bad = rows.filter(row => !isGoodRow(row.kind, row.result));
  const unticked = check.checklist.filter(point => !point.done);
  return (
    <li className="fc">
      <FailedHead check={check} />
      <div>
        <span className="label">{t.reason}</span>
        <p className="fc-reason">{check.reason ? quote(check.reason) : t.noReason}</p>
      </div>
      {bad.length > 0 && <CheckRows rows={bad} probe={check.probe} />}
      {unticked.length > 0 && (
        <p className="fc-place">
          <span className="label">{t.place}:</span> {unticked.map(point => point.text).join('; ')}
        </p>
      )}
      <Disclosure look="link" summary={t.all}>
        <CheckRows rows={rows} probe={check.probe} />
      </Disclosure>
    </li>
  );
}

function FailedHead({ check }: { check: Failed }) {
  const t = useText(staffFailedChecksText);
  const format = useFormat();
  const left = Math.round((Date.parse(check.startsAt) - useNow().getTime()) / 60_000);
  const when = `${format.date(check.startsAt, 'on')}, ${format.time(check.startsAt)}`;
  const by = check.by === check.specialist ? '' : check.by;
  const reported = check.at && t.reported([format.time(check.at), by].filter(Boolean).join(', '));
  const about = [check.department, reported, check.attempts > 1 && t.attempts(check.attempts)];
  return (
    <div className="fc-head">
      <Avatar name={check.specialist} />
      <span className="grow">
        <h2>{check.specialist}</h2>
        <small>{about.filter(Boolean).join(' · ')}</small>
      </span>
      <span className="fc-when">
        <b>{t.meeting(when)}</b>
        <small>{left > 0 ? t.soon(format.minutes(left, 'in')) : t.begun}</small>
      </span>
    </div>
  );
}
