import type { CheckView } from '@priyom/shared/api/checks';
import { useText } from '../../i18n/catalog.ts';
import { staffCheckText } from '../../i18n/staff-check.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';

interface PlaceProps {
  points: CheckView['checklist'];
  ticked: ReadonlySet<string>;
  onTick: (code: string, isDone: boolean) => void;
}

/** The policy's own list of what no browser can see. */
export function Place({ points, ticked, onTick }: PlaceProps) {
  const t = useText(staffCheckText);
  return (
    <fieldset className="wk-place" aria-label={t.place}>
      <h3>{t.place}</h3>
      {points.map(({ code, text }) => (
        <Checkbox key={code} label={text} checked={ticked.has(code)} onChange={isDone => onTick(code, isDone)} />
      ))}
    </fieldset>
  );
}

/** The same list of a check that was sent. */
export function PlaceResult({ points }: Pick<PlaceProps, 'points'>) {
  const t = useText(staffCheckText);
  return (
    <section className="wk-place" aria-label={t.place}>
      <h3>{t.place}</h3>
      <ul>
        {points.map(({ code, text, done }) => (
          <li key={code} className={done ? '' : 'missing'}>
            <Icon of={done ? icons.done : icons.close} size="sm" />
            {text}
            {!done && <span className="sr"> ({t.chips.bad})</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
