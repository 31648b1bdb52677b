import { classes } from './classes.ts';

interface DoorsProps {
  places: number;
  taken: number;
  /** One of those taken is one's own. */
  hasMine?: boolean | undefined;
  /** In a line of a list. */
  small?: boolean | undefined;
}

/** A door for each place, as the mark has one: dark is taken, green is one's own. Decoration: words beside it say the same. */
export function Doors({ places, taken, hasMine = false, small = false }: DoorsProps) {
  return (
    <span className={classes('doors', small && 'small')} aria-hidden="true">
      {Array.from({ length: places }, (_, index) => (
        <i
          // biome-ignore lint/suspicious/noArrayIndexKey: a door has no identity but its place
          key={index}
          className={classes(index < taken && 'taken', hasMine && index === taken - 1 && 'mine') || undefined}
        />
      ))}
    </span>
  );
}
