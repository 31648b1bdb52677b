import type { CheckView } from '@priyom/shared/api/checks';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { useQuotation } from '../../i18n/quotation.ts';
import { staffCheckText } from '../../i18n/staff-check.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { PageBody } from '../../ui/staff/Page.tsx';
import { BASE } from '../staff-app/navigation.ts';
import type { Appointment } from '../staff-appointment/use-card.ts';
import { CheckRows } from './CheckRows.tsx';
import { PlaceResult } from './Place.tsx';
import { storedRow } from './row-words.ts';
import './check.css';

interface ResultProps {
  appointment: Appointment;
  view: CheckView;
  /** Left out for whoever only looks. */
  onAgain?: (() => void) | undefined;
}

/** The check as it is stored: passed with its time, or failed and reported. */
export function Result({ appointment, view, onAgain }: ResultProps) {
  return (
    <PageBody className="wk-body" aside={<ResultSide appointment={appointment} view={view} onAgain={onAgain} />}>
      <div className="wk">
        <ResultHead view={view} />
        <CheckRows rows={view.rows.map(storedRow)} probe={view.probe} />
        <PlaceResult points={view.checklist} />
      </div>
    </PageBody>
  );
}

function ResultHead({ view }: { view: CheckView }) {
  const t = useText(staffCheckText).result;
  const format = useFormat();
  const isPassed = view.status === 'passed';
  const time = view.at ? format.time(view.at) : '';
  return (
    <div className={isPassed ? 'wk-result' : 'wk-result bad'} role="status">
      <Icon of={isPassed ? icons.passed : icons.problem} />
      <div>
        <h2>{isPassed ? t.passed : t.failed}</h2>
        <p>{isPassed ? t.passedAt(time, view.by) : t.failedAt(time, view.by)}</p>
        {!isPassed && <p>{t.failedLead}</p>}
      </div>
    </div>
  );
}

function ResultSide({ appointment, view, onAgain }: ResultProps) {
  const t = useText(staffCheckText);
  const quote = useQuotation();
  const card = `${BASE}/appointments/${appointment.id}`;
  return (
    <section className="wk-side" aria-label={t.done}>
      {view.reason && (
        <div>
          <span className="label">{t.result.reason}</span>
          <p className="wk-reason">{quote(view.reason)}</p>
        </div>
      )}
      {view.attempts > 1 && <p className="hint">{t.result.attempts(view.attempts)}</p>}
      {onAgain && view.status === 'passed' && (
        <LinkButton variant="primary" size="lg" block icon={icons.enter} href={`${BASE}/room/${appointment.id}`}>
          {t.result.enter}
        </LinkButton>
      )}
      {onAgain && view.status !== 'passed' && (
        <Button variant="primary" size="lg" block icon={icons.again} onClick={onAgain}>
          {t.again}
        </Button>
      )}
      <LinkButton block href={card}>
        {t.result.card}
      </LinkButton>
      <LinkButton variant="ghost" block href={`${BASE}/today`}>
        {t.result.toToday}
      </LinkButton>
    </section>
  );
}
