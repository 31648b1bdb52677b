import { useText } from '../../../i18n/catalog.ts';
import { citizenGridText } from '../../../i18n/citizen-grid.ts';
import { Icon } from '../../../ui/Icon.tsx';
import * as icons from '../../../ui/icons.ts';

/** A raised hand over a picture, with its place in the queue, 1 first: `top` of a `Tile`. */
export function HandBadge({ place }: { place: number }) {
  const t = useText(citizenGridText);
  return (
    <span className="hand-badge">
      <Icon of={icons.hand} />
      <b aria-hidden="true">{place}</b>
      <span className="sr">{t.hand(place)}</span>
    </span>
  );
}
