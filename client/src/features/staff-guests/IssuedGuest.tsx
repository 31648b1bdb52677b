import type { GuestLinkIssued } from '@priyom/shared/api/appointments';
import { useText } from '../../i18n/catalog.ts';
import { staffGuestsText } from '../../i18n/staff-guests.ts';
import { uiText } from '../../i18n/ui.ts';
import { CopyButton } from '../staff-booking/CopyButton.tsx';

/** Just booked: who, and the address to hand over; unlike a citizen's it is shown again on the meeting's card. */
export function IssuedGuest({ guest: { role, name, organisation, contact }, url }: GuestLinkIssued) {
  const t = useText(staffGuestsText);
  const { outside } = useText(uiText);
  return (
    <div className="issued">
      <div>
        <b>{name}</b>
        <small>{[outside[role], organisation, contact].filter(Boolean).join(' · ')}</small>
      </div>
      <output className="issued-url" aria-label={t.linkOf(name)}>
        {url}
      </output>
      <div className="row wrap">
        <CopyButton text={url} label={t.copyLinkOf(name)} variant="primary" />
      </div>
    </div>
  );
}
