import { useText } from '../../i18n/catalog.ts';
import { staffProtocolText } from '../../i18n/staff-protocol.ts';
import { Chip } from '../../ui/Chip.tsx';
import * as icons from '../../ui/icons.ts';
import { SavedMark } from '../../ui/States.tsx';
import type { Autosave } from './autosave.ts';
import { useDraft } from './use-autosave.ts';

/** «Сохранено в 11:07», or that it is not yet and nothing is lost. */
export function SaveState({ autosave }: { autosave: Autosave }) {
  const t = useText(staffProtocolText);
  const { isSaving, savedAt, failure } = useDraft(autosave);
  if (failure && !isSaving) {
    return (
      <span role="status">
        <Chip tone="warn" icon={icons.offline}>
          {t.notSaved}
        </Chip>
      </span>
    );
  }
  return <SavedMark at={savedAt} isSaving={isSaving} />;
}
