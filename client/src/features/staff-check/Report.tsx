import { useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { staffCheckText } from '../../i18n/staff-check.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Card.tsx';
import { TextArea } from '../../ui/Field.tsx';
import * as icons from '../../ui/icons.ts';
import { ActionFailure } from '../staff-app/Failure.tsx';

interface ReportProps {
  /** What the server misses beyond the rows on the screen, in words. */
  missing: readonly string[];
  why: string | undefined;
  isSending: boolean;
  failure: unknown;
  onSend: (reason: string) => void;
  onAgain: () => void;
}

const LIMIT = 1000;

/** D12: what happened, in the specialist's words; the measurements go along by themselves. */
export function Report({ missing, why, isSending, failure, onSend, onAgain }: ReportProps) {
  const t = useText(staffCheckText).report;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const fault = reason.trim() === '' ? t.empty : reason.trim().length > LIMIT ? t.tooLong : undefined;

  function send() {
    setTried(true);
    if (!fault) onSend(reason.trim());
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
        value={reason}
        onChange={setReason}
        limit={LIMIT}
        error={tried ? fault : undefined}
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
