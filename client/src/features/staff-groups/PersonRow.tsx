import type { EnrolledView, GroupPage } from '@priyom/shared/api/groups';
import { useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffGroupsText } from '../../i18n/staff-groups.ts';
import { Button } from '../../ui/Button.tsx';
import { Contact } from '../staff-appointment/Contact.tsx';
import { Needs } from '../staff-appointment/Parties.tsx';
import { CancelEnrolmentDialog } from './CancelEnrolmentDialog.tsx';

interface PersonRowProps {
  page: GroupPage;
  person: EnrolledView;
  /** Its number in the list; of the waiting list the server tells it. */
  place: number;
  mayCancel: boolean;
}

/** One who has enrolled: their real name, which only the staff read, and how the others will read them. */
export function PersonRow({ page, person, place, mayCancel }: PersonRowProps) {
  const t = useText(staffGroupsText).people;
  const format = useFormat();
  const [isAsked, setAsked] = useState(false);
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
      {mayCancel && !isGone && (
        <Button size="sm" variant="danger-quiet" label={t.cancelOf(name)} onClick={() => setAsked(true)}>
          {t.cancel}
        </Button>
      )}
      {isAsked && <CancelEnrolmentDialog group={page.group} person={person} onClose={() => setAsked(false)} />}
    </li>
  );
}
