import { useEffect, useRef } from 'react';
import { playTimeTone } from '../../call/devices/time-tone.ts';
import type { CallSession } from '../../call/session.ts';
import { useCall } from '../citizen-frame/use-call.ts';
import { useSignalChoice } from '../staff-app/signal-choice.ts';
import { isToneDue } from './time-tone.ts';

/** Ten minutes before the end, to whoever leads (ux §6.5). */
export function useTimeTone(session: CallSession): void {
  const warning = useCall(session, state => state.timeWarning);
  // What stood here before the page was drawn was told then.
  const known = useRef(warning);
  const soundedFor = useRef<string | null>(null);
  useEffect(() => {
    const { snapshot, speakerId } = session.store.getState();
    if (!warning || !snapshot || warning === known.current) return;
    known.current = warning;
    const { endsAt, me } = snapshot;
    const hasSound = useSignalChoice.getState().sound;
    if (!isToneDue({ minutesLeft: warning.minutesLeft, endsAt, role: me.role, hasSound }, soundedFor.current)) return;
    soundedFor.current = endsAt;
    playTimeTone(speakerId);
  }, [session, warning]);
}
