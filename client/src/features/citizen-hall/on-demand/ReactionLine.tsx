import type { Reactions } from '@priyom/shared/signaling/hall';
import { useEffect, useRef, useState } from 'react';
import type { CallSession } from '../../../call/session.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenHallText } from '../../../i18n/citizen-hall.ts';
import { announce } from '../../../ui/announcer.ts';
import { useCall } from '../../citizen-frame/use-call.ts';
import { addedTo, sumWords } from './reaction-sum.ts';

const SHOWN_MS = 8_000;
/** Who listens to a screen reader hears the talk first: one sum at most so often. */
const SPOKEN_EVERY_MS = 15_000;

/** A thin line under the pictures, never over a face. Its place stays once it was needed: nothing jumps at each press. */
export function ReactionLine({ session }: { session: CallSession }) {
  const t = useText(citizenHallText).reactions;
  const last = useCall(session, state => state.reactions);
  const [shown, setShown] = useState<Reactions>({});
  useSpokenSum(last);
  useEffect(() => {
    if (!last) return;
    setShown(last.counts);
    const timer = setTimeout(() => setShown({}), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [last]);
  return last && <p className="reacted">{sumWords(shown, t.sum)}</p>;
}

function useSpokenSum(last: { counts: Reactions } | null): void {
  const t = useText(citizenHallText).reactions;
  const words = useRef(t);
  words.current = t;
  const sum = useRef<Reactions>({});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (!last) return;
    sum.current = addedTo(sum.current, last.counts);
    timer.current ??= setTimeout(() => {
      announce(sumWords(sum.current, words.current.sum), { kind: 'chat' });
      sum.current = {};
      timer.current = undefined;
    }, SPOKEN_EVERY_MS);
  }, [last]);
  useEffect(() => () => clearTimeout(timer.current), []);
}
