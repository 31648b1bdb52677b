import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { useEffect, useRef } from 'react';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffRoomText } from '../../i18n/staff-room.ts';
import { staffRoomDialogsText } from '../../i18n/staff-room-dialogs.ts';
import { uiText } from '../../i18n/ui.ts';
import { announce } from '../../ui/announcer.ts';
import { showToast } from '../../ui/toasts.ts';
import { named } from '../call-stage/role-words.ts';
import { useCall } from '../citizen-frame/use-call.ts';
import { goneWords } from './gone-words.ts';
import { modeChange } from './mode-words.ts';

/** What a person who does not look at the picture must hear: who came, who left, messages, the time (ux §8). */
export function useRoomAnnouncements(session: CallSession): void {
  usePeopleWords(session);
  useTimeWords(session);
  useChatWords(session);
  useModeWords(session);
  useDeviceWords(session);
}

function usePeopleWords(session: CallSession): void {
  const { announce: t, waiting } = useText(staffRoomText);
  const { outside } = useText(uiText);
  const snapshot = useCall(session, state => state.snapshot);
  const before = useRef<Map<string, string> | null>(null);
  useEffect(() => {
    if (!snapshot) return;
    const now = new Map(snapshot.participants.map(person => [person.id, person.status]));
    for (const person of snapshot.participants) {
      const was = before.current?.get(person.id);
      if (!before.current || was === person.status || person.id === snapshot.me.participantId) continue;
      if (person.status === 'waiting') announce(t.came(named(person, outside)), { kind: 'joins' });
      if (person.status === 'inRoom' && was !== 'onHold')
        announce(t.entered(named(person, outside)), { kind: 'joins' });
      if (person.status === 'left' && (was === 'inRoom' || was === 'onHold'))
        announce(goneWords({ ...person, shownAs: named(person, outside) }, waiting), { kind: 'joins' });
    }
    before.current = now;
  }, [snapshot, t, waiting, outside]);
}

function useTimeWords(session: CallSession): void {
  const t = useText(staffRoomText).time;
  const format = useFormat();
  const warning = useCall(session, state => state.timeWarning);
  useEffect(() => {
    if (!warning) return;
    if (warning.minutesLeft <= 1) announce(t.lastMinute, { assertive: true, kind: 'time' });
    else announce(t.left(format.minutes(warning.minutesLeft)), { kind: 'time' });
  }, [warning, t, format]);
}

function useChatWords(session: CallSession): void {
  const t = useText(staffRoomText).chat;
  const last = useCall(session, state => state.chat.messages.at(-1));
  const me = useCall(session, state => state.snapshot?.me.participantId);
  useEffect(() => {
    if (last && last.from !== me) announce(t.newMessage(last.shownAs), { kind: 'chat' });
  }, [last, me, t]);
}

/** D16: how people talk changes by a guest's wish or by the network; the specialist's own devices go with it. */
function useModeWords(session: CallSession): void {
  const t = useText(staffRoomText);
  const snapshot = useCall(session, state => state.snapshot);
  const before = useRef<Snapshot | null>(null);
  useEffect(() => {
    const words = before.current && snapshot && modeChange(before.current, snapshot, t);
    if (words) announce(words);
    before.current = snapshot;
  }, [snapshot, t]);
}

/** A device that was pulled out and replaced is named once; the picture shows the rest. */
function useDeviceWords(session: CallSession): void {
  const t = useText(staffRoomDialogsText).devices;
  const mic = useCall(session, ({ own }) => own.mic.replacedBy);
  const camera = useCall(session, ({ own }) => own.camera.replacedBy);
  useEffect(() => {
    if (mic) showToast({ text: t.replaced(mic) });
  }, [mic, t]);
  useEffect(() => {
    if (camera) showToast({ text: t.replaced(camera) });
  }, [camera, t]);
}
