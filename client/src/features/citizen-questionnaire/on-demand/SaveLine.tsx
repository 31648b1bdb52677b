import { useStore } from 'zustand';
import { useText } from '../../../i18n/catalog.ts';
import { citizenQuestionnaireText } from '../../../i18n/citizen-questionnaire.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Card.tsx';
import * as icons from '../../../ui/icons.ts';
import { SavedMark } from '../../../ui/States.tsx';
import { useErrorWords } from '../../citizen-app/Failed.tsx';
import type { GuestError } from '../../citizen-app/rest.ts';
import { type Answering, isWorthRepeating } from './answering.ts';

/** «Сохранено», quietly; what is not with the server yet is said aloud, with what happens to it. */
export function SaveLine({ answering }: { answering: Answering }) {
  const saving = useStore(answering.store, state => state.saving);
  if (saving.kind === 'failed') return <Unsaved error={saving.error} onAgain={answering.again} />;
  return (
    <p className="qn-saved">
      <SavedMark at={saving.kind === 'saved' ? saving.at : null} isSaving={saving.kind === 'saving'} />
    </p>
  );
}

/** The telephone stands at the foot of every screen. */
function Unsaved({ error, onAgain }: { error: GuestError; onAgain: () => void }) {
  const t = useText(citizenQuestionnaireText).unsaved;
  const refusal = useErrorWords(error);
  const isRepeated = isWorthRepeating(error);
  const isLate = error.code === 'INVALID_STATE';
  const title = isRepeated ? t.title : isLate ? t.tooLate : `${refusal.title}.`;
  const text = isRepeated ? t.text : isLate ? t.tooLateText : refusal.next;
  return (
    <div role="alert">
      <Note tone="warn" icon={isRepeated ? icons.offline : icons.problem}>
        <div className="stack">
          <p>
            <b>{title}</b> {text}
          </p>
          {isRepeated && (
            <Button size="sm" onClick={onAgain}>
              {t.again}
            </Button>
          )}
        </div>
      </Note>
    </div>
  );
}
