import type { InvitedView } from '@priyom/shared/signaling/snapshot';
import { useState } from 'react';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffGuestsText } from '../../i18n/staff-guests.ts';
import { Button } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { GuestLinkDialog } from './GuestLink.tsx';

/** The citizen said yes: the link waits to be handed over. */
export function ReadyGuest({ session, person }: { session: CallSession; person: InvitedView }) {
  const t = useText(staffGuestsText);
  const [url, setUrl] = useState<string | null>(null);
  const { shownAs, participantId } = person;
  return (
    <>
      <Button
        size="sm"
        icon={icons.link}
        label={t.showOf(shownAs)}
        onClick={() => void session.guestLink(participantId).then(setUrl)}
      >
        {t.linkOf(shownAs)}
      </Button>
      {url && <GuestLinkDialog name={shownAs} url={url} onClose={() => setUrl(null)} />}
    </>
  );
}
