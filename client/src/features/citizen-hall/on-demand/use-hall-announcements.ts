import type { HallFacts } from '@priyom/shared/signaling/hall';
import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { useEffect, useRef } from 'react';
import { amIListening, mayIBeHeard, partOf } from '../../../call/hall/own-part.ts';
import type { CallSession } from '../../../call/session.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenHallText } from '../../../i18n/citizen-hall.ts';
import { citizenHallQuestionsText } from '../../../i18n/citizen-hall-questions.ts';
import { announce } from '../../../ui/announcer.ts';
import { showToast } from '../../../ui/toasts.ts';
import { useCall } from '../../citizen-frame/use-call.ts';

/** What changed for this person by somebody else's press: told once, shown and spoken. */
export function useHallAnnouncements(session: CallSession, snapshot: Snapshot, hall: HallFacts): void {
  useSilenceWords(snapshot, hall);
  useFloorWords(snapshot, hall);
  useHandWords(snapshot);
  useQuestionWords(session);
}

/** What `tell` gives for the step from one value to the next; not for the first one. */
function useStep<T>(value: T, tell: (before: T, now: T) => void): void {
  const before = useRef(value);
  const teller = useRef(tell);
  teller.current = tell;
  useEffect(() => {
    if (before.current !== value) teller.current(before.current, value);
    before.current = value;
  }, [value]);
}

function useSilenceWords(snapshot: Snapshot, { silence }: HallFacts): void {
  const t = useText(citizenHallText).silence;
  const isSilenced = silence !== null && !amIListening(snapshot) && !mayIBeHeard(snapshot);
  useStep(isSilenced, (_, now) => {
    if (now) showToast({ text: t.began });
    // Given the floor, or sent back into the hall, one reads that instead.
    else if (silence === null) showToast({ text: t.over });
  });
}

function useFloorWords(snapshot: Snapshot, { form }: HallFacts): void {
  const { floor, stage } = useText(citizenHallText);
  useStep(partOf(snapshot)?.floor ?? 'none', (before, now) => {
    const isWebinar = form === 'webinar';
    if (now === 'has') {
      if (isWebinar) showToast({ text: stage.on });
      else announce(floor.given);
    } else if (before === 'has') showToast({ text: isWebinar ? stage.back : floor.taken });
  });
}

/** The queue moves on; a hand that a leader lowered would go unnoticed. */
function useHandWords(snapshot: Snapshot): void {
  const t = useText(citizenHallText).hand;
  const part = partOf(snapshot);
  const floor = part?.floor ?? 'none';
  useStep(part?.hand?.place ?? 0, (_, now) => {
    if (now > 0) announce(`${t.raised}, ${t.turn(now)}`);
    else if (floor === 'none') announce(t.lowered);
  });
}

/** What all are to look at now: also said where its panel is closed. */
function useQuestionWords(session: CallSession): void {
  const { poll: t, now: answering } = useText(citizenHallQuestionsText);
  const asked = useCall(session, state => state.hall?.questions.find(({ status }) => status === 'answering'));
  const poll = useCall(session, state => state.hall?.poll ?? null);
  useStep(asked?.id ?? null, () => {
    if (asked) announce(`${answering}: ${asked.text}`);
  });
  useStep(poll && `${poll.id} ${poll.status}`, () => {
    if (poll?.status === 'open' && poll.mine === null) announce(t.opened(poll.question));
    if (poll?.status === 'closed') announce(t.closed);
  });
}
