import type { AppointmentView, PartyView } from '@priyom/shared/api/appointments';
import { useText } from '../../i18n/catalog.ts';
import { staffBookingText } from '../../i18n/staff-booking.ts';
import { LinkButton } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { BASE } from '../staff-app/navigation.ts';
import { CopyButton } from './CopyButton.tsx';
import { CHANNELS } from './draft.ts';
import type { Issued } from './issued-links.ts';
import { showPhone } from './phone.ts';

interface IssuedLinkRowProps {
  issued: Issued;
  appointment: AppointmentView;
}

/** One party's secret address: whose, how to hand it over, copy, print. */
export function IssuedLinkRow({ issued: { link, url }, appointment }: IssuedLinkRowProps) {
  const t = useText(staffBookingText).done;
  const party = appointment.parties.find(each => each.index === link.partyIndex);
  return (
    <div className="issued">
      <div>
        <b>{link.shownAs}</b>
        {party && <HandOver party={party} />}
      </div>
      <output className="issued-url" aria-label={t.address(link.shownAs)}>
        {url}
      </output>
      <div className="row wrap">
        <CopyButton text={url} label={t.copyOf(link.shownAs)} variant="primary" />
        <LinkButton icon={icons.print} href={`${BASE}/print/link/${appointment.id}?party=${link.partyIndex}`}>
          {t.print}
        </LinkButton>
      </div>
    </div>
  );
}

/** By which channel the person asked to be reached (D8). */
function HandOver({ party }: { party: PartyView }) {
  const t = useText(staffBookingText);
  const { value } = party.contact;
  const channel = CHANNELS.find(each => each === party.contact.channel) ?? 'other';
  if (channel === 'inPerson') return <small>{t.done.tellInPerson}</small>;
  return <small>{t.done.tell(t.channel[channel].toLocaleLowerCase('ru'), showPhone(value))}</small>;
}
