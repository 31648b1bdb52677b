import { useStore } from 'zustand';
import { useText } from '../../../i18n/catalog.ts';
import { citizenQuestionnaireText } from '../../../i18n/citizen-questionnaire.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Card.tsx';
import * as icons from '../../../ui/icons.ts';
import { SavedMark } from '../../../ui/States.tsx';
import type { GuestError } from '../../citizen-app/rest.ts';
import { Refusal } from '../../citizen-frame/Refusal.tsx';
import { type Answering, isWorthRepeating } from './answering.ts';

/** «Сохранено», quietly; what is not with the server yet is said aloud, with what happens to it. */
export function SaveLine({ answering }: { answering: Answering }) {
  const saving = useStore(answering.store, state => state.saving);
  if (saving.kind === 'failed') return <Unsaved error={saving.error} onAgain={answering.again} />;
  return (
    <p className="q-saved">
      <SavedMark at={saving.kind === 'saved' ? saving.at : null} isSaving={saving.kind === 'saving'} />
    </p>
  );
}

function Unsaved({ error, onAgain }: { error: GuestError; onAgain: () => void }) {
  const t = useText(citizenQuestionnaireText).unsaved;
  if (error.code === 'OFFLINE' || isWorthRepeating(error)) {
    return (
      <div role="alert">
        <Note tone="warn" icon={icons.offline}>
          <div className="stack">
            <p>
              <b>{t.title}</b> {t.text}
            </p>
            <Button size="sm" onClick={onAgain}>
              {t.again}
            </Button>
          </div>
        </Note>
      </div>
    );
  }
  if (error.code !== 'INVALID_STATE') return <Refusal error={error} />;
  return (
    <div role="alert">
      <Note icon={icons.deadline}>
        <b>{t.tooLate}</b> {t.tooLateText}
      </Note>
    </div>
  );
}
