import { classes } from '../../ui/classes.ts';

/** One door for each place, those taken filled. Decoration beside the words that say the same. */
export function Doors({ taken, places, large }: { taken: number; places: number; large?: boolean }) {
  return (
    <span className={classes('gr-doors', large && 'large')} aria-hidden="true">
      {Array.from({ length: places }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a door has no identity but its place
        <i key={index} className={classes(index < taken && 'on') || undefined} />
      ))}
    </span>
  );
}
