import { classes } from './classes.ts';

interface DoorsProps {
  places: number;
  taken: number;
  /** One of those taken is one's own. */
  hasMine?: boolean | undefined;
  /** In a line of a list. */
  small?: boolean | undefined;
}

/** As many as can be counted at a glance. */
const MOST_DOORS = 24;
const OF_MANY = 12;

/** Of hundreds of places each door stands for several: none is dark while nobody came, all are only when it is full. */
export function doorsFor(places: number, taken: number): { doors: number; dark: number } {
  if (places <= MOST_DOORS) return { doors: places, dark: taken };
  const part = Math.round((taken / places) * OF_MANY);
  const dark = taken >= places ? OF_MANY : Math.min(OF_MANY - 1, Math.max(part, Math.sign(taken)));
  return { doors: OF_MANY, dark };
}

/** A door for each place, as the mark has one: dark is taken, green is one's own. Decoration: words beside it say the same. */
export function Doors({ places, taken, hasMine = false, small = false }: DoorsProps) {
  const { doors, dark } = doorsFor(places, taken);
  return (
    <span className={classes('doors', small && 'small')} aria-hidden="true">
      {Array.from({ length: doors }, (_, index) => (
        <i
          // biome-ignore lint/suspicious/noArrayIndexKey: a door has no identity but its place
          key={index}
          className={classes(index < dark && 'taken', hasMine && index === dark - 1 && 'mine') || undefined}
        />
      ))}
    </span>
  );
}
