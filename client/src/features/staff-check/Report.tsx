import { useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { staffCheckText } from '../../i18n/staff-check.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Card.tsx';
import { TextArea } from '../../ui/Field.tsx';
import * as icons from '../../ui/icons.ts';
import { ActionFailure } from '../staff-app/Failure.tsx';
import type { TypedText } from '../staff-app/use-typed.ts';

interface ReportProps {
  reason: TypedText;
  /** What the server misses beyond the rows on the screen, in words. */
  missing: readonly string[];
  why: string | undefined;
  isSending: boolean;
  failure: unknown;
  onSend: () => void;
  onAgain: () => void;
}

const LIMIT = 1000;

/** D12: what happened, in the specialist's words; the measurements go along by themselves. */
export function Report({ reason, missing, why, isSending, failure, onSend, onAgain }: ReportProps) {
  const t = useText(staffCheckText).report;
  const [tried, setTried] = useState(false);
  const isGood = reason.text.trim() !== '' && reason.text.length <= LIMIT;

  function send() {
    setTried(true);
    if (isGood) onSend();
  }

  return (
    <section className="wk-side" aria-label={t.title}>
      <h2>{t.title}</h2>
      {missing.length > 0 && (
        <p className="hint">
          {t.missing}: {missing.join(', ')}
        </p>
      )}
      <TextArea
        label={t.reason}
        hint={t.reasonHint}
        value={reason.text}
        onChange={reason.write}
        limit={LIMIT}
        error={tried && !isGood ? t.empty : undefined}
      />
      <Note tone="info" icon={icons.info}>
        {t.note}
      </Note>
      <ActionFailure error={failure} />
      <Button variant="primary" size="lg" block busy={isSending} busyLabel={t.sending} why={why} onClick={send}>
        {t.send}
      </Button>
      <Button variant="ghost" block onClick={onAgain}>
        {t.mended}
      </Button>
    </section>
  );
}
