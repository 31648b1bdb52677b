import type { QuestionView } from '@priyom/shared/signaling/hall';
import { useEffect, useRef, useState } from 'react';
import type { CallSession } from '../../call/session.ts';
import type { CallState } from '../../call/state.ts';
import { textOf, useText } from '../../i18n/catalog.ts';
import { staffHallText } from '../../i18n/staff-hall.ts';
import { staffHallPanelText } from '../../i18n/staff-hall-panel.ts';
import { announce } from '../../ui/announcer.ts';
import { useCall } from '../citizen-frame/use-call.ts';
import { Gathered } from './gathered.ts';
import { newHands } from './new-hands.ts';

/** Hands are raised in answer to one question, and then many at once. */
const HANDS_EVERY_MS = 2_500;
const QUESTIONS_EVERY_MS = 15_000;

/** What a leader who does not look must hear of a hall, gathered into few sentences (ux §8); reactions have their own line. */
export function useHallAnnouncements(session: CallSession): void {
  useHandWords(session);
  useQuestionWords(session);
  useSilenceWords(session);
}

/** One for as long as the room stands. */
function useGathered<T>(everyMs: number, say: (all: readonly T[]) => void): Gathered<T> {
  const [gathered] = useState(() => new Gathered(everyMs, say));
  useEffect(() => () => gathered.stop(), [gathered]);
  return gathered;
}

function useHandWords(session: CallSession): void {
  const snapshot = useCall(session, state => state.snapshot);
  const before = useRef<CallState['snapshot']>(null);
  const gathered = useGathered<string>(HANDS_EVERY_MS, ids => {
    const t = textOf(staffHallText).hands;
    const now = session.store.getState().snapshot;
    const up = now?.participants.filter(({ part }) => part?.hand) ?? [];
    const [one, ...more] = up.filter(({ id }) => ids.includes(id));
    // Whoever has taken it down again was never there.
    if (one) announce(more.length > 0 ? t.count(up.length) : t.raised(one.shownAs));
  });
  useEffect(() => {
    if (!snapshot) return;
    gathered.add(...newHands(before.current, snapshot));
    before.current = snapshot;
  }, [snapshot, gathered]);
}

function useQuestionWords(session: CallSession): void {
  const questions = useCall(session, state => state.hall?.questions);
  const before = useRef<readonly QuestionView[] | null>(null);
  const gathered = useGathered<string>(QUESTIONS_EVERY_MS, ids =>
    announce(textOf(staffHallPanelText).questions.fresh(ids.length)),
  );
  useEffect(() => {
    if (!questions) return;
    const known = new Set(before.current?.map(({ id }) => id));
    if (before.current) gathered.add(...questions.flatMap(({ id }) => (known.has(id) ? [] : id)));
    before.current = questions;
  }, [questions, gathered]);
}

function useSilenceWords(session: CallSession): void {
  const t = useText(staffHallText).silence;
  const isOn = useCall(session, ({ snapshot }) => Boolean(snapshot?.hall?.silence));
  const form = useCall(session, ({ snapshot }) => snapshot?.hall?.form ?? 'group');
  const before = useRef(isOn);
  useEffect(() => {
    if (before.current !== isOn) announce(isOn ? t.on[form] : t.off);
    before.current = isOn;
  }, [isOn, form, t]);
}
