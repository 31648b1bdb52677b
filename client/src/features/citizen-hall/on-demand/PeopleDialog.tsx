import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { isIn } from '../../../call/in-room.ts';
import type { CallSession } from '../../../call/session.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenGridText } from '../../../i18n/citizen-grid.ts';
import { citizenHallText } from '../../../i18n/citizen-hall.ts';
import { uiText } from '../../../i18n/ui.ts';
import { PersonLine } from '../../../ui/Avatar.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { isSilent } from '../../call-stage/heard-seen.ts';
import { roleLine } from '../../call-stage/role-words.ts';
import { spelled } from '../../citizen-frame/people.ts';
import { useCall } from '../../citizen-frame/use-call.ts';
import { inOrder } from './people-order.ts';

interface PeopleDialogProps {
  session: CallSession;
  snapshot: Snapshot;
  onClose: () => void;
}

/** Everybody who sees or hears, as they are shown; of a webinar's hall nobody is listed (ux §6.2). */
export function PeopleDialog({ session, snapshot, onClose }: PeopleDialogProps) {
  const t = useText(citizenHallText).people;
  const remote = useCall(session, state => state.remote);
  const note = useNote(snapshot.me.participantId);
  const people = inOrder(snapshot.participants.filter(isIn));
  return (
    <Dialog isOpen onClose={onClose} title={t.title(people.length)}>
      <ul className="stack">
        {people.map(person => (
          <li key={person.id}>
            <PersonLine
              name={person.shownAs}
              initialsFrom={spelled(person.initials)}
              id={person.id}
              note={note(person, isSilent(person, remote[person.id]))}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function useNote(me: string): (person: ParticipantView, isMuted: boolean) => string {
  const t = useText(citizenHallText).people;
  const grid = useText(citizenGridText);
  const { outside } = useText(uiText);
  return (person, isMuted) => {
    const { hand, floor } = person.part ?? { hand: null, floor: 'none' };
    const isMe = person.id === me;
    return [
      isMe && t.you,
      roleLine(person, outside),
      person.role === 'lead' && t.leads,
      hand && grid.hand(hand.place),
      floor === 'has' && t.hasFloor,
      isMuted && !isMe && t.silent,
    ]
      .filter(Boolean)
      .join(', ');
  };
}
