import type { CheckView } from '@priyom/shared/api/checks';
import { useState } from 'react';
import type { CheckState } from '../../call/check/rows.ts';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffCheckText } from '../../i18n/staff-check.ts';
import { Button } from '../../ui/Button.tsx';
import { useDesk } from '../staff-app/desk.ts';
import { ActionFailure } from '../staff-app/Failure.tsx';
import { useTyped } from '../staff-app/use-typed.ts';
import type { BenchProps } from './bench-props.ts';
import { Report } from './Report.tsx';
import { missingOf, useSubmitCheck } from './use-submit-check.ts';
import { isMeasured, type Standing } from './verdict.ts';

interface SideProps extends BenchProps {
  state: CheckState;
  checklist: CheckView['checklist'];
  standing: Standing;
}

/** What comes of the check: «Готово» while all is well, the report to the head when it is not. */
export function Side(props: SideProps) {
  const { appointment, state, checklist, standing, onAgain, onSent } = props;
  const submit = useSubmitCheck(appointment);
  const [isReporting, setReporting] = useState(false);
  const reason = useTyped(`report ${appointment.id}`);
  const missing = missingOf(submit.error);
  const missingWords = useMissingWords(missing, checklist);
  const why = useWhyNot(props);
  const send = (words: string) =>
    submit.mutate(
      { state, checklist, reason: words },
      {
        onSuccess: () => {
          reason.forget();
          onSent();
        },
      },
    );
  if (standing.kind === 'bad' || isReporting || missing.length > 0) {
    return (
      <Report
        missing={missingWords}
        why={why.report}
        isSending={submit.isPending}
        failure={missing.length > 0 ? null : submit.error}
        reason={reason}
        onSend={() => send(reason.text.trim())}
        onAgain={onAgain}
      />
    );
  }
  return (
    <Finish
      why={why.finish}
      isSending={submit.isPending}
      failure={submit.error}
      onDone={() => send('')}
      onReport={standing.kind === 'place' ? () => setReporting(true) : undefined}
    />
  );
}

interface FinishProps {
  why: string | undefined;
  isSending: boolean;
  failure: unknown;
  onDone: () => void;
  /** When the place can't be put in order: the equipment works, the room doesn't. */
  onReport: (() => void) | undefined;
}

function Finish({ why, isSending, failure, onDone, onReport }: FinishProps) {
  const t = useText(staffCheckText);
  return (
    <section className="wk-side" aria-label={t.done}>
      <ActionFailure error={failure} />
      <Button variant="primary" size="lg" block why={why} busy={isSending} busyLabel={t.sending} onClick={onDone}>
        {t.done}
      </Button>
      {why && <p className="hint">{why}</p>}
      {onReport && (
        <Button variant="ghost" block onClick={onReport}>
          {t.cantTick}
        </Button>
      )}
    </section>
  );
}

/** Why it can't be recorded now, and why it can't be reported now; undefined = it can. */
function useWhyNot({ appointment, state, standing, isRehearsal }: SideProps) {
  const t = useText(staffCheckText).why;
  const format = useFormat();
  const { desk, connected } = useDesk();
  const early = isRehearsal ? t.early(format.time(appointment.check.opensAt)) : undefined;
  const offline = desk && !connected ? t.offline : undefined;
  const running = state.rows.sound.state === 'asking' ? t.sound : t.running;
  const unfinished = isMeasured(state, appointment.method) ? undefined : running;
  const shared = offline ?? early ?? unfinished;
  return { report: shared, finish: shared ?? (standing.kind === 'place' ? t.place(standing.left) : undefined) };
}

/** `rows.*` are red on the screen already; points of the list and the server's own view need words. */
function useMissingWords(missing: readonly string[], checklist: CheckView['checklist']): string[] {
  const t = useText(staffCheckText).report;
  return missing.flatMap(path => {
    if (path === 'probe') return [t.missingProbe];
    const point = checklist.find(each => path === `checklist.${each.code}`);
    return point ? [point.text] : [];
  });
}
