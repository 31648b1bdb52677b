import type { InvitedView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { leadOf } from '../../call/lead-commands.ts';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffRoomDialogsText } from '../../i18n/staff-room-dialogs.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import * as icons from '../../ui/icons.ts';
import { useNamed } from '../call-stage/role-words.ts';
import { ReadyGuest } from '../staff-guests/ReadyGuest.tsx';
import { OutcomeFailure } from './OutcomeFailure.tsx';
import { useCommand } from './use-command.ts';

/** The citizen is asked, or the colleague rung: it can still be taken back. */
export const isUnderWay = ({ state }: InvitedView): boolean => state === 'ringing' || state === 'askingCitizen';

/** What became of those who were asked and are not here. */
export function Invited({ session, snapshot }: { session: CallSession; snapshot: Snapshot }) {
  if (snapshot.invited.length === 0) return null;
  return (
    <span className="rm-invited">
      {snapshot.invited.map(person =>
        person.state === 'linkReady' ? (
          <ReadyGuest key={person.participantId} session={session} person={person} />
        ) : (
          <Asked key={person.participantId} session={session} person={person} />
        ),
      )}
    </span>
  );
}

function Asked({ session, person }: { session: CallSession; person: InvitedView }) {
  const t = useText(staffRoomDialogsText).invite;
  const name = useNamed({ ...person, role: person.guestRole ?? 'colleague' });
  const isOpen = isUnderWay(person);
  return (
    <>
      <Chip tone={isOpen ? 'info' : 'warn'} icon={isOpen ? icons.deadline : icons.info}>
        {name}: {t.state[person.state]}
        {person.note && ` (${person.note})`}
      </Chip>
      {isOpen && <TakeBack session={session} person={person} />}
    </>
  );
}

/** The question to the citizen, or the ring at the colleague's desk, is over at once. */
export function TakeBack({ session, person }: { session: CallSession; person: InvitedView }) {
  const t = useText(staffRoomDialogsText).invite;
  const name = useNamed({ ...person, role: person.guestRole ?? 'colleague' });
  const { busy, outcome, run } = useCommand();
  return (
    <>
      <Button
        size="sm"
        label={`${t.cancel}: ${name}`}
        busy={busy}
        onClick={() => void run(() => leadOf(session).cancelInvite(person.participantId))}
      >
        {t.cancel}
      </Button>
      <OutcomeFailure outcome={outcome} />
    </>
  );
}
