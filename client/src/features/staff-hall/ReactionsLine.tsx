import { useEffect, useState } from 'react';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffHallText } from '../../i18n/staff-hall.ts';
import { useCall } from '../staff-room/use-room.ts';
import { reactionWords } from './reaction-words.ts';

const STAND_MS = 6_000;

/** What people press, in words and numbers, for a moment; nothing flies over the pictures. */
export function ReactionsLine({ session }: { session: CallSession }) {
  const t = useText(staffHallText).reactions;
  const reactions = useCall(session, state => state.reactions);
  const [goneAt, setGoneAt] = useState(0);
  useEffect(() => {
    if (!reactions) return;
    const timer = setTimeout(() => setGoneAt(reactions.at), STAND_MS);
    return () => clearTimeout(timer);
  }, [reactions]);
  if (!reactions || reactions.at <= goneAt) return null;
  const words = reactionWords(reactions.counts, t);
  // Read aloud by `useHallAnnouncements`, gathered.
  return (
    <p className="hl-reactions" title={t.label} aria-live="off">
      {words}
    </p>
  );
}
