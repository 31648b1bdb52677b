import type { HallFacts } from '@priyom/shared/signaling/hall';
import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { amIListening } from '../../../call/hall/own-part.ts';
import { isIn } from '../../../call/in-room.ts';
import type { CallSession } from '../../../call/session.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenHallText } from '../../../i18n/citizen-hall.ts';
import { Icon } from '../../../ui/Icon.tsx';
import * as icons from '../../../ui/icons.ts';
import type { Width } from '../../call-stage/use-width.ts';
import { OwnNetwork, Who } from '../../citizen-call/TopBar.tsx';

interface HallTopProps {
  session: CallSession;
  snapshot: Snapshot;
  width: Width;
  onPeople: () => void;
  onQuality: () => void;
}

/** Over the first picture: that one is not seen here, or who is; below 1024 the network too. */
export function HallTop({ session, snapshot, width, onPeople, onQuality }: HallTopProps) {
  const t = useText(citizenHallText);
  const isWide = width === 'wide';
  return (
    <>
      {amIListening(snapshot) && (
        <span className="tile-note unseen">
          <Icon of={icons.locked} size="sm" />
          {t.unseen}
        </span>
      )}
      {!amIListening(snapshot) && !isWide && <PeopleButton snapshot={snapshot} onPeople={onPeople} />}
      {!isWide && <OwnNetwork session={session} onOpen={onQuality} />}
    </>
  );
}

interface HallWhoProps {
  session: CallSession;
  snapshot: Snapshot;
  hall: HallFacts;
  onPeople: () => void;
}

/** From 1024 above the pictures: of a webinar the stage by name, of a group what it is about and how many are here. */
export function HallWho({ session, snapshot, hall, onPeople }: HallWhoProps) {
  if (hall.form === 'group') {
    return (
      <div className="hall-who">
        <b>{snapshot.title}</b>
        <PeopleButton snapshot={snapshot} onPeople={onPeople} />
      </div>
    );
  }
  const { participants, me } = snapshot;
  const onStage = amIListening(snapshot) ? participants.filter(({ id }) => id !== me.participantId) : participants;
  return <Who session={session} snapshot={{ ...snapshot, participants: onStage }} isCompact={false} />;
}

function PeopleButton({ snapshot, onPeople }: Pick<HallTopProps, 'snapshot' | 'onPeople'>) {
  const t = useText(citizenHallText).people;
  return (
    <button type="button" className="who compact" onClick={onPeople}>
      <Icon of={icons.people} size="sm" />
      {t.title(snapshot.participants.filter(isIn).length)}
    </button>
  );
}
