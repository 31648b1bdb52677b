import { useEffect, useRef } from 'react';
import { isIn } from '../../call/in-room.ts';
import { isPictureTaken, whoHasTaken } from '../../call/picture-taken.ts';
import type { CallSession } from '../../call/session.ts';
import { whoseNetwork } from '../../call/whose-network.ts';
import { useText } from '../../i18n/catalog.ts';
import { citizenCallText } from '../../i18n/citizen-call.ts';
import { useFormat } from '../../i18n/format.ts';
import { uiText } from '../../i18n/ui.ts';
import { announce } from '../../ui/announcer.ts';
import { showToast } from '../../ui/toasts.ts';
import { besideName, named } from '../call-stage/role-words.ts';
import { useCall } from '../citizen-frame/use-call.ts';
import { isPictureLost } from './notice.ts';

/** What must be heard by who does not look: who came and left, time, network, new words (ux §8). */
export function useCallAnnouncements(session: CallSession): void {
  usePeopleWords(session);
  useLeadWords(session);
  useTimeWords(session);
  useNetworkWords(session);
  useChatWords(session);
  useDeviceWords(session);
}

/** Another specialist leads the meeting now: said and shown, since it is they who decide from here on (D18). */
function useLeadWords(session: CallSession): void {
  const t = useText(citizenCallText).announce;
  const lead = useCall(session, state => state.snapshot?.participants.find(({ role }) => role === 'lead'));
  const before = useRef(lead?.id);
  useEffect(() => {
    const was = before.current;
    before.current = lead?.id;
    if (was && lead && was !== lead.id) showToast({ text: t.leads(lead.shownAs) });
  }, [lead, t]);
}

function usePeopleWords(session: CallSession): void {
  const t = useText(citizenCallText).announce;
  const { outside, beside } = useText(uiText);
  const snapshot = useCall(session, state => state.snapshot);
  const before = useRef<ReadonlyMap<string, string> | null>(null);
  useEffect(() => {
    if (!snapshot) return;
    const people = snapshot.participants.filter(person => isIn(person) && person.id !== snapshot.me.participantId);
    const here = new Map([
      ...people.map(person => [person.id, named(person, outside)] as const),
      ...snapshot.companions.map(companion => [companion.id, besideName(companion, beside)] as const),
    ]);
    const known = before.current;
    before.current = here;
    if (!known) return;
    for (const [id, name] of here) {
      if (known.has(id)) continue;
      const isBeside = snapshot.companions.some(companion => companion.id === id);
      announce(isBeside ? t.beside(name) : t.came(name), { kind: 'joins' });
    }
    for (const [id, name] of known) if (!here.has(id)) announce(t.left(name), { kind: 'joins' });
  }, [snapshot, t, outside, beside]);
}

function useTimeWords(session: CallSession): void {
  const t = useText(citizenCallText).time;
  const format = useFormat();
  const minutes = useCall(session, state => state.timeWarning?.minutesLeft ?? null);
  const isCrisis = useCall(session, state => state.snapshot?.capSuspended !== null);
  const words = useRef({ t, format });
  words.current = { t, format };
  useEffect(() => {
    if (minutes === null) return;
    const say = words.current;
    if (minutes <= 1) announce(say.t.last, { assertive: true, kind: 'time' });
    else if (minutes <= 5) announce(say.t.five(say.format.minutes(minutes)), { kind: 'time' });
    else announce(say.t.left(say.format.minutes(minutes)), { kind: 'time' });
  }, [minutes]);
  const wasCrisis = useRef(isCrisis);
  useEffect(() => {
    if (isCrisis && !wasCrisis.current) announce(t.crisis, { kind: 'time' });
    wasCrisis.current = isCrisis;
  }, [isCrisis, t]);
}

function useNetworkWords(session: CallSession): void {
  const t = useText(citizenCallText).announce;
  const isLost = useCall(session, state => isPictureLost(state.phase));
  const isVoiceOnly = useCall(session, isPictureTaken);
  const isTheirs = useCall(session, state => whoHasTaken(state) !== state.snapshot?.me.participantId);
  const isWeak = useCall(
    session,
    state => state.network.level === 'weak' && whoseNetwork(state) === state.snapshot?.me.participantId,
  );
  const wasLost = useRef(false);
  useEffect(() => {
    if (isLost) announce(t.lost, { kind: 'network' });
    else if (wasLost.current) announce(t.back, { kind: 'network' });
    wasLost.current = isLost;
  }, [isLost, t]);
  useEffect(() => {
    if (isVoiceOnly) announce(isTheirs ? t.otherVoice : t.voiceOnly, { kind: 'network' });
    else if (isWeak) announce(t.weak, { kind: 'network' });
  }, [isVoiceOnly, isWeak, isTheirs, t]);
}

function useChatWords(session: CallSession): void {
  const t = useText(citizenCallText).chat;
  const last = useCall(session, state => state.chat.messages.at(-1));
  const me = useCall(session, state => state.snapshot?.me.participantId);
  const first = useRef(last?.seq ?? 0);
  useEffect(() => {
    if (!last || last.from === me || last.seq <= first.current) return;
    first.current = last.seq;
    announce(t.fresh(last.shownAs), { kind: 'chat' });
  }, [last, me, t]);
}

/** A device that was pulled out and replaced is named once; the picture shows the rest. */
function useDeviceWords(session: CallSession): void {
  const t = useText(citizenCallText);
  const replaced = useCall(session, ({ own }) => own.mic.replacedBy ?? own.camera.replacedBy);
  useEffect(() => {
    if (replaced) showToast({ text: t.replaced(replaced) });
  }, [replaced, t]);
}
