import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { useEffect, useRef } from 'react';
import type { CallSession } from '../../../call/session.ts';
import type { CallState } from '../../../call/state.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenHallText } from '../../../i18n/citizen-hall.ts';
import { announce } from '../../../ui/announcer.ts';
import { useCall } from '../../citizen-frame/use-call.ts';
import { unspoken } from './unspoken.ts';

interface CaptionsProps {
  session: CallSession;
  snapshot: Snapshot;
  /** The person wants them read by their screen reader. */
  isAloud: boolean;
}

/** What somebody types of the talk, for who reads it. Two lines have their place from the first word on (ux §8). */
export function Captions({ session, snapshot, isAloud }: CaptionsProps) {
  const t = useText(citizenHallText);
  const caption = useCall(session, state => state.caption);
  const wasThere = useRef(false);
  wasThere.current ||= caption !== null;
  useReadAloud(caption, isAloud);
  if (!wasThere.current) return null;
  const who = snapshot.participants.find(({ id }) => id === caption?.participantId)?.shownAs;
  return (
    <section className="captions" aria-label={t.captions} aria-live="off">
      {caption && (
        <p>
          {who && <b>{who}: </b>}
          {caption.text}
        </p>
      )}
    </section>
  );
}

/** A pause in the typing ends what is read: letter by letter nobody would follow. */
const PAUSE_MS = 1_200;

function useReadAloud(caption: CallState['caption'], isAloud: boolean): void {
  const spoken = useRef('');
  const last = useRef('');
  const line = caption?.text ?? '';
  useEffect(() => {
    const before = last.current;
    last.current = line;
    if (!isAloud) return;
    // A new line came before the pause: the end of the last one is read first.
    if (line.length * 2 < before.length) {
      announce(unspoken(before, spoken.current), { kind: 'chat' });
      spoken.current = '';
    }
    const timer = setTimeout(() => {
      announce(unspoken(line, spoken.current), { kind: 'chat' });
      spoken.current = line;
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [line, isAloud]);
}
