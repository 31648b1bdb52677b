import type { Floor } from '@priyom/shared/domain/hall/schema';
import type { HallFacts, ListenerView } from '@priyom/shared/signaling/hall';
import type { ParticipantView } from '@priyom/shared/signaling/snapshot';
import { useState } from 'react';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffHallPanelText } from '../../i18n/staff-hall-panel.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Field } from '../../ui/Field.tsx';
import * as icons from '../../ui/icons.ts';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { Empty } from '../../ui/States.tsx';
import { DoorsLine } from './DoorsLine.tsx';
import { FloorButton } from './FloorButton.tsx';
import { foundListeners } from './found-listeners.ts';
import { useListeners } from './use-listeners.ts';

interface ListenersPanelProps {
  session: CallSession;
  hall: HallFacts;
  /** Who is called up, among those who raised a hand. */
  participants: readonly ParticipantView[];
  isOpen: boolean;
  isCheckMissing: boolean;
}

/** Everybody who has a place in a webinar, for those who lead alone; the doors; found by name among hundreds. */
export function ListenersPanel({ session, hall, participants, isOpen, isCheckMissing }: ListenersPanelProps) {
  const t = useText(staffHallPanelText).listeners;
  const { people, hasFailed, read } = useListeners(session, hall, isOpen);
  const [typed, setTyped] = useState('');
  const found = foundListeners(people ?? [], typed);
  return (
    <div className="hl-panel">
      {/* Closed they stand before the pictures. */}
      {hall.doorsOpen && <DoorsLine session={session} hall={hall} isCheckMissing={isCheckMissing} />}
      <div className="hl-find">
        <Field label={t.find} type="search" inputMode="search" autoComplete="off" value={typed} onChange={setTyped} />
        <LiveRegion>{typed.trim() && people ? t.foundCount(found.length) : ''}</LiveRegion>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard */}
      <div className="hl-scroll" tabIndex={0}>
        {hasFailed && (
          <Empty icon={icons.offline} title={t.notRead} action={<Button onClick={read}>{t.again}</Button>} />
        )}
        {people?.length === 0 && (
          <Empty icon={icons.people} title={t.none}>
            {t.noneLead}
          </Empty>
        )}
        {people !== null && people.length > 0 && found.length === 0 && <p className="hl-note">{t.notFound}</p>}
        <ul className="hl-people" aria-label={t.tab}>
          {found.map(person => (
            <Listener
              key={person.participantId}
              session={session}
              person={person}
              floor={participants.find(({ id }) => id === person.participantId)?.part?.floor ?? 'none'}
            />
          ))}
        </ul>
      </div>
    </div>
  );
}

function Listener({ session, person, floor }: { session: CallSession; person: ListenerView; floor: Floor }) {
  const t = useText(staffHallPanelText).listeners;
  const format = useFormat();
  const { participantId, name, shownAs, state, since, hand } = person;
  const where =
    state === 'expected' ? t.state.expected : since ? t.state[state](format.time(since)) : t.stateNow[state];
  const notes = [where, shownAs && shownAs !== name && t.shown(shownAs)].filter(Boolean).join(', ');
  return (
    <li className="hl-line">
      <Avatar name={name} id={participantId} />
      <span className="hl-who">
        <b>{name}</b>
        <small>{notes}</small>
      </span>
      {hand !== null && (
        <Chip tone="warn" icon={icons.hand}>
          <span aria-hidden="true">{hand}</span>
          <span className="sr">{t.handWords(hand)}</span>
        </Chip>
      )}
      <FloorButton
        session={session}
        form="webinar"
        person={{ id: participantId, role: 'citizen', shownAs: name }}
        floor={floor}
        isAsking={hand !== null}
      />
    </li>
  );
}
