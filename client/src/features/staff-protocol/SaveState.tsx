import { useId } from 'react';
import { Chip } from '../../ui/Chip.tsx';
import { FieldError } from '../../ui/Field.tsx';
import * as icons from '../../ui/icons.ts';
import { SavedMark } from '../../ui/States.tsx';
import { type Autosave, isWorthRepeating } from './autosave.ts';
import { useDraft } from './use-autosave.ts';
import { useNotSavedText } from './use-not-saved-text.ts';

/** «Сохранено в 11:07», or why it is not yet and what to do. */
export function SaveState({ autosave }: { autosave: Autosave }) {
  const { isSaving, savedAt, failure } = useDraft(autosave);
  const why = useNotSavedText(failure);
  const id = useId();
  if (!failure || isSaving) return <SavedMark at={savedAt} isSaving={isSaving} />;
  return (
    <span role="status">
      {isWorthRepeating(failure) ? (
        <Chip tone="warn" icon={icons.offline}>
          {why}
        </Chip>
      ) : (
        <FieldError id={id}>{why}</FieldError>
      )}
    </span>
  );
}
