import type { InvitedView } from '@priyom/shared/signaling/snapshot';
import { useState } from 'react';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffGuestsText } from '../../i18n/staff-guests.ts';
import { Button } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { useNamed } from '../call-stage/role-words.ts';
import { GuestLinkDialog } from './GuestLink.tsx';

/** The citizen said yes: the link waits to be handed over. */
export function ReadyGuest({ session, person }: { session: CallSession; person: InvitedView }) {
  const t = useText(staffGuestsText);
  const [url, setUrl] = useState<string | null>(null);
  const { participantId } = person;
  const name = useNamed({ ...person, role: person.guestRole ?? 'guest' });
  return (
    <>
      <Button size="sm" icon={icons.link} onClick={() => void session.guestLink(participantId).then(setUrl)}>
        {t.linkOf(name)}
      </Button>
      {url && <GuestLinkDialog name={name} url={url} onClose={() => setUrl(null)} />}
    </>
  );
}
