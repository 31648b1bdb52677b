import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { useState } from 'react';
import type { CallSession } from '../../call/session.ts';
import type { Outcome } from '../../call/signaling/outbox.ts';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffHallText } from '../../i18n/staff-hall.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { classes } from '../../ui/classes.ts';
import { useServerNow } from '../call-stage/use-tick.ts';
import { useCall } from '../citizen-frame/use-call.ts';
import { OutcomeFailure } from '../staff-room/OutcomeFailure.tsx';
import { isByPhone } from '../staff-room/people.ts';
import { FloorButton } from './FloorButton.tsx';
import { HallPersonMenu } from './HallPersonMenu.tsx';
import { PersonStates } from './PersonStates.tsx';
import { minutesSince } from './since-words.ts';

interface PersonLineProps {
  session: CallSession;
  snapshot: Snapshot;
  person: ParticipantView;
  /** Raised their hand first of those who wait. */
  isNext: boolean;
  onWrite: (person: ParticipantView) => void;
}

/** Who it is, what goes on with them, the one press that is due, and the others in a menu. */
export function PersonLine({ session, snapshot, person, isNext, onWrite }: PersonLineProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { floor = 'none', hand = null } = person.part ?? {};
  return (
    <li className={classes('hl-line', hand !== null && floor === 'none' && 'up', floor === 'has' && 'has')}>
      <Avatar name={person.shownAs} id={person.id} />
      <span className="hl-who">
        <b>{person.shownAs}</b>
        <small>
          <Notes session={session} snapshot={snapshot} person={person} />
        </small>
      </span>
      <span className="hl-does">
        <PersonStates session={session} snapshot={snapshot} person={person} />
        <FloorButton
          session={session}
          form={snapshot.hall?.form ?? 'group'}
          person={person}
          floor={floor}
          isAsking={hand !== null}
          isNext={isNext}
        />
        <HallPersonMenu
          session={session}
          snapshot={snapshot}
          person={person}
          onWrite={() => onWrite(person)}
          onOutcome={setOutcome}
        />
      </span>
      <OutcomeFailure outcome={outcome} />
    </li>
  );
}

type Known = Pick<PersonLineProps, 'session' | 'snapshot' | 'person'>;

function Notes({ session, snapshot, person }: Known) {
  const { people: t, hands, floor } = useText(staffHallText);
  const format = useFormat();
  const now = useServerNow(session);
  const network = useCall(session, state => state.networkOfOthers[person.id]);
  const { part, waitingSince } = person;
  const raised = part?.hand ? minutesSince(part.hand.at, now, format) : null;
  const notes = [
    part?.floor === 'has' && floor.has,
    part?.floor === 'offered' && floor.offered,
    part?.hand && part.floor === 'none' && hands.place(part.hand.place),
    part?.hand && part.floor === 'none' && (raised ? hands.ago(raised) : hands.justNow),
    !part?.hand && waitingSince && (isByPhone(snapshot, person) ? t.phoneSince : t.since)(format.time(waitingSince)),
    about(snapshot, person, t.shown),
    person.status === 'onHold' && t.onHold,
    person.connection === 'interrupted' || network === 'lost'
      ? t.lost
      : (network === 'weak' || network === 'veryWeak') && t.weak,
  ];
  return notes.filter(Boolean).join(', ');
}

/** Who leads an announced group knows the real name: beside it stands the one that all others read. */
function about({ me, hasProtocols }: Snapshot, person: ParticipantView, shown: (name: string) => string): string {
  if (person.role !== 'citizen' || hasProtocols || me.role !== 'lead') return person.about;
  return person.about && person.about !== person.shownAs ? shown(person.about) : '';
}
