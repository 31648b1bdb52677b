import type { EnrolledView } from '@priyom/shared/api/groups';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffGroupsText } from '../../i18n/staff-groups.ts';
import { Button } from '../../ui/Button.tsx';
import { Contact } from '../staff-appointment/Contact.tsx';
import { Needs } from '../staff-appointment/Parties.tsx';

interface PersonRowProps {
  person: EnrolledView;
  /** Its number in the list; of the waiting list the server tells it. */
  place: number;
  /** Left out: it can't be cancelled, or not by this person. */
  onCancel?: (() => void) | undefined;
}

/** One who has enrolled: their real name, which only the staff read, and how the others will read them. */
export function PersonRow({ person, place, onCancel }: PersonRowProps) {
  const t = useText(staffGroupsText).people;
  const format = useFormat();
  const { name, status, shownAs, shown, contact, needs, ahead, at } = person;
  const isGone = status === 'cancelled';
  return (
    <li className="gr-person">
      <span className="gr-number" aria-hidden="true">
        {isGone ? '–' : (ahead ?? place)}
      </span>
      <div className="gr-who">
        <b>
          {!isGone && <span className="sr">{ahead === null ? t.place(place) : t.inQueue(ahead)}: </span>}
          {name}
        </b>
        <small>{[t.shown[shownAs](shown), t.at(format.numeric(at))].join(' · ')}</small>
        <Contact party={{ contact, speakerName: name }} />
        {needs.length > 0 && <Needs needs={needs} />}
      </div>
      {onCancel && !isGone && (
        <Button size="sm" variant="ghost" label={t.cancelOf(name)} onClick={onCancel}>
          {t.cancel}
        </Button>
      )}
    </li>
  );
}
