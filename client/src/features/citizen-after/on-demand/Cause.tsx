import { useText } from '../../../i18n/catalog.ts';
import { citizenAfterText } from '../../../i18n/citizen-after.ts';
import { Note } from '../../../ui/Card.tsx';
import * as icons from '../../../ui/icons.ts';
import type { Ending } from '../ending.ts';

/** Neutral: the rule's name and how to contest it (D5, D19); nothing of what was written about the person. */
export function Cause({ cause }: { cause: Pick<Ending, 'groundText' | 'contest'> }) {
  const t = useText(citizenAfterText);
  return (
    <Note icon={icons.policy}>
      <div className="stack">
        {cause.groundText && <p>{t.forCauseText(cause.groundText)}</p>}
        {cause.contest && (
          <>
            <p>
              <b>{t.contest}</b>
            </p>
            <p>{cause.contest}</p>
          </>
        )}
      </div>
    </Note>
  );
}
