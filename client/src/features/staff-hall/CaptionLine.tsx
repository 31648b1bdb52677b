import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffHallText } from '../../i18n/staff-hall.ts';
import { useCall } from '../staff-room/use-room.ts';

/** The line as all the others have it, with whose words it is; who types it has it over the field. */
export function CaptionLine({ session, snapshot }: { session: CallSession; snapshot: Snapshot }) {
  const t = useText(staffHallText).captions;
  const caption = useCall(session, state => state.caption);
  const who = snapshot.participants.find(({ id }) => id === caption?.participantId);
  if (!caption || !who || who.id === snapshot.me.participantId) return null;
  return (
    <p className="hl-caption">
      <small>{t.by(who.shownAs)}</small> {caption.text}
    </p>
  );
}
