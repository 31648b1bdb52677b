import { HALL_LIMITS } from '@priyom/shared/domain/hall/limits';
import type { QuestionView } from '@priyom/shared/signaling/hall';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { staffHallPanelText } from '../../i18n/staff-hall-panel.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { useTyped } from '../staff-app/use-typed.ts';

interface CleanQuestionProps {
  question: QuestionView;
  isBusy: boolean;
  /** @returns whether it was done */
  onShow: (cleaned: string) => Promise<boolean>;
  onClose: () => void;
}

/** The words as all will read them: who asked keeps their question, and nobody's name is shown to a hall. */
export function CleanQuestion({ question, isBusy, onShow, onClose }: CleanQuestionProps) {
  const t = useText(staffHallPanelText).questions;
  const cleaned = useTyped(`question ${question.id}`, question.text);
  const field = useRef<HTMLTextAreaElement>(null);
  const [tried, setTried] = useState(false);
  useEffect(() => field.current?.focus(), []);
  const text = cleaned.text.trim();
  async function show() {
    setTried(true);
    if (!text || text.length > HALL_LIMITS.question || !(await onShow(text))) return;
    cleaned.forget();
    onClose();
  }
  return (
    <div className="stack hl-clean">
      <TextArea
        ref={field}
        label={t.cleanLabel}
        hint={t.cleanHint}
        value={cleaned.text}
        onChange={cleaned.write}
        limit={HALL_LIMITS.question}
        error={tried && !text ? t.cleanEmpty : undefined}
      />
      <div className="row wrap">
        <Button size="sm" variant="primary" busy={isBusy} busyLabel={t.busy} onClick={() => void show()}>
          {t.showCleaned}
        </Button>
        <Button size="sm" onClick={onClose}>
          {t.keepHidden}
        </Button>
      </div>
    </div>
  );
}
