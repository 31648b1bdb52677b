import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffHallText } from '../../i18n/staff-hall.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { useServerNow } from '../call-stage/use-tick.ts';
import { useNarrow } from '../staff-app/use-narrow.ts';
import { FloorButton } from './FloorButton.tsx';
import { linesOf } from './hall-lines.ts';
import { minutesSince } from './since-words.ts';
import { useRefusals } from './use-refusals.ts';

interface HandsStripProps {
  session: CallSession;
  snapshot: Snapshot;
  /** The others are in the list of listeners. */
  onMore: () => void;
}

/** Below a webinar's stage: whose turn it is, by the queue; who is called onto the stage and has not answered yet. */
export function HandsStrip({ session, snapshot, onMore }: HandsStripProps) {
  const t = useText(staffHallText);
  const isPhone = useNarrow(768);
  const isTight = useNarrow(1440);
  const { hands, offered } = linesOf(snapshot);
  const refused = useRefusals(snapshot);
  const waiting = [...offered, ...hands];
  const shown = waiting.slice(0, isPhone ? 1 : isTight ? 2 : 3);
  const more = Math.max(waiting.length, snapshot.hall?.hands ?? 0) - shown.length;
  if (waiting.length === 0 && refused.length === 0) return null;
  return (
    <section className="hl-hands" aria-label={t.webinar.handsLabel}>
      {hands.length > 0 && (
        <b>
          <Icon of={icons.hand} />
          {t.hands.count(Math.max(snapshot.hall?.hands ?? 0, hands.length))}
        </b>
      )}
      {refused.map(({ id, shownAs }) => (
        <span key={id} className="hl-refused" role="status">
          {t.floor.stays(shownAs)}
        </span>
      ))}
      {shown.map(person => (
        <Hand key={person.id} session={session} person={person} isNext={person === hands[0]} />
      ))}
      {more > 0 && (
        <button type="button" className="hl-more" onClick={onMore}>
          {t.hands.more(more)}
        </button>
      )}
    </section>
  );
}

interface HandProps {
  session: CallSession;
  person: ParticipantView;
  isNext: boolean;
}

function Hand({ session, person, isNext }: HandProps) {
  const { hands: t, floor: words } = useText(staffHallText);
  const format = useFormat();
  const now = useServerNow(session);
  const { hand = null, floor = 'none' } = person.part ?? {};
  const minutes = hand && minutesSince(hand.at, now, format);
  const queue = hand && [t.placeShort(hand.place), minutes ? t.waits(minutes) : t.justNow].join(', ');
  return (
    <span className="hl-hand">
      <Avatar name={person.shownAs} id={person.id} size="sm" />
      <span className="grow">
        <b>{person.shownAs}</b>
        <small>{floor === 'offered' ? words.offered : queue}</small>
      </span>
      <FloorButton
        session={session}
        form="webinar"
        person={person}
        floor={floor}
        isAsking={hand !== null}
        isNext={isNext}
      />
    </span>
  );
}
