import type { PublicGroup } from '@priyom/shared/api/groups';
import { useText } from '../../i18n/catalog.ts';
import { citizenGroupsText } from '../../i18n/citizen-groups.ts';
import { classes } from '../../ui/classes.ts';

/** A door for each place, as the mark has one: dark is taken, green is one's own. In words above. */
export function Seats({ group, hasMine = false }: { group: PublicGroup; hasMine?: boolean | undefined }) {
  const [bold, rest] = useWords(group, hasMine);
  // Those who wait come first: what is free for a moment is theirs.
  const taken = group.state === 'full' ? group.places : group.places - group.free;
  const doors = Array.from({ length: group.places }, (_, index) => ({
    id: index,
    look: classes(index < taken && 'taken', hasMine && index === taken - 1 && 'mine'),
  }));
  return (
    <div className="seats">
      <p>
        <b>{bold}</b>
        {rest}
      </p>
      <ol aria-hidden="true">
        {doors.map(({ id, look }) => (
          <li key={id} className={look} />
        ))}
      </ol>
    </div>
  );
}

function useWords({ places, free, waiting, state }: PublicGroup, hasMine: boolean): [string, string] {
  const t = useText(citizenGroupsText).seats;
  if (hasMine) return [t.mine, t.taken(places - free, places)];
  if (free > 0 && state !== 'full') return [t.free(free), t.of(places)];
  return [t.none, t.all(places) + (waiting > 0 ? t.waiting(waiting) : '')];
}
