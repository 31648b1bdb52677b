import { useText } from '../../i18n/catalog.ts';
import { citizenGroupFormText } from '../../i18n/citizen-group-form.ts';
import { Note } from '../../ui/Card.tsx';
import * as icons from '../../ui/icons.ts';
import type { SendingState } from './use-solved-sending.ts';

/** Why it takes a moment, or why it did not work; what was typed stands above as it was. */
export function SendingOutcome({ state, likely }: { state: SendingState; likely: number }) {
  const t = useText(citizenGroupFormText);
  if (state.kind === 'failed') {
    return (
      <div role="alert">
        <Note tone="warn" icon={icons.problem}>
          {state.why}
        </Note>
      </div>
    );
  }
  if (state.kind !== 'solving') return null;
  return (
    <div className="solving" role="status">
      <p className="small">{t.solvingWhy}</p>
      <progress value={likely} max={1} aria-label={t.solving} />
    </div>
  );
}
