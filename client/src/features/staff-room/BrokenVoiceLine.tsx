import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { useEffect, useRef } from 'react';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffRoomText } from '../../i18n/staff-room.ts';
import { announce } from '../../ui/announcer.ts';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { useCall } from '../citizen-frame/use-call.ts';
import { personOf } from './people.ts';

interface BrokenVoiceLineProps {
  session: CallSession;
  snapshot: Snapshot;
}

/** The voice breaks up: whose network it is, and that the citizen has the next rungs before them (D16, D22). */
export function BrokenVoiceLine({ session, snapshot }: BrokenVoiceLineProps) {
  const t = useText(staffRoomText).network.broken;
  const brokenBy = useCall(session, state => state.voiceBrokenBy);
  const wasBroken = useRef(brokenBy !== null);
  const hasVoice = snapshot.mode === 'voice' || snapshot.mode === 'video';
  const title =
    brokenBy &&
    (brokenBy === snapshot.me.participantId ? t.mine : t.other(personOf(snapshot, brokenBy)?.shownAs ?? ''));
  useEffect(() => {
    if (title) announce(title, { kind: 'network' });
    // Over by a next rung, it has not come back.
    else if (wasBroken.current && hasVoice) announce(t.over, { kind: 'network' });
    wasBroken.current = title !== null;
  }, [title, hasVoice, t]);
  if (!title) return null;
  return (
    <section className="rm-wait rm-broken" aria-label={title}>
      <Icon of={icons.network} />
      <span className="grow">
        <b>{title}</b>
        <small>{snapshot.group || snapshot.peer ? t.among : t.lead}</small>
      </span>
    </section>
  );
}
