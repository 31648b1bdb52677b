import type { PublicGroup } from '@priyom/shared/api/groups';
import { useText } from '../../i18n/catalog.ts';
import { citizenGroupsText } from '../../i18n/citizen-groups.ts';
import { Doors } from '../../ui/Doors.tsx';

/** How many places there are and how many are free, in words and doors. */
export function Seats({ group, hasMine = false }: { group: PublicGroup; hasMine?: boolean | undefined }) {
  const [bold, rest] = useWords(group, hasMine);
  // Those who wait come first: what is free for a moment is theirs.
  const taken = group.state === 'full' ? group.places : group.places - group.free;
  return (
    <div className="seats">
      <p>
        <b>{bold}</b>
        {rest}
      </p>
      {/* Hundreds of a webinar would be a pattern, not a number. */}
      {group.form === 'group' && <Doors places={group.places} taken={taken} hasMine={hasMine} />}
    </div>
  );
}

function useWords({ places, free, waiting, state }: PublicGroup, hasMine: boolean): [string, string] {
  const t = useText(citizenGroupsText).seats;
  if (hasMine) return [t.mine, t.taken(places - free, places)];
  if (free > 0 && state !== 'full') return [t.free(free), t.of(places)];
  return [t.none, t.all(places) + (waiting > 0 ? t.waiting(waiting) : '')];
}
