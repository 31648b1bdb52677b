import { useEffect, useState } from 'react';
import { createLevelMeter } from '../../../call/devices/level-meter.ts';
import type { CallSession } from '../../../call/session.ts';
import { useCall } from '../../citizen-frame/use-call.ts';
import { MutedVoice } from './muted-voice.ts';

const EVERY_MS = 100;

/**
 * The level of one's own microphone, drawn beside its button, and whether one speaks while muted. Only the level of a
 * microphone that is open anyway is looked at, in this browser; nothing of it is kept or sent.
 */
export function useOwnVoice(session: CallSession, micButton: () => HTMLElement | null): boolean {
  // Another microphone is another stream.
  const stream = useCall(session, ({ own }) => (own.mic.state === 'on' ? own.mic.stream : null));
  const isMuted = useCall(session, ({ own }) => !own.mic.wanted);
  const [isNoticed, setNoticed] = useState(false);
  useEffect(() => {
    const track = stream && session.rawTrack('mic');
    if (!track) return;
    const meter = createLevelMeter(track);
    const voice = isMuted ? new MutedVoice() : null;
    const timer = setInterval(() => {
      const level = meter.level();
      drawLevel(micButton(), level);
      if (voice) setNoticed(voice.note(level, performance.now()));
    }, EVERY_MS);
    return () => {
      clearInterval(timer);
      meter.close();
      drawLevel(micButton(), null);
      setNoticed(false);
    };
  }, [session, stream, isMuted, micButton]);
  return isNoticed;
}

/** Ten times a second past React: nothing else on the screen changes by it. */
function drawLevel(button: HTMLElement | null, level: number | null): void {
  if (!button) return;
  if (level === null) delete button.dataset.level;
  else {
    button.dataset.level = '';
    button.style.setProperty('--level', level.toFixed(2));
  }
}
