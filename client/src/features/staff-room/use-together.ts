import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { leadOf } from '../../call/lead-commands.ts';
import type { CallSession } from '../../call/session.ts';
import type { Outcome } from '../../call/signaling/outbox.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffRoomTogetherText } from '../../i18n/staff-room-together.ts';
import * as icons from '../../ui/icons.ts';
import type { MenuEntry } from '../../ui/staff/MenuButton.tsx';

/** Somebody could be put on hold: on the telephone nothing passes here that could be stopped. */
function mayHold({ me, status, hold, mode, participants }: Snapshot): boolean {
  const isSomebodyHere = participants.some(({ role, status: is }) => role === 'citizen' && is === 'inRoom');
  return me.mayLead && status === 'running' && hold === null && mode !== 'phone' && isSomebodyHere;
}

/** Colleagues in the room, while nobody is asked and the lead is there. */
function whoMayLead({ me, status, hold, offered, participants }: Snapshot): ParticipantView[] {
  if (!me.mayLead || status !== 'running' || hold?.kind === 'away' || offered?.state === 'open') return [];
  return participants.filter(person => person.role === 'colleague' && person.status === 'inRoom');
}

/** What the lead may do with those in the room, in «Ещё». */
export function useTogether(
  session: CallSession,
  snapshot: Snapshot,
  onOutcome: (outcome: Outcome) => void,
): MenuEntry[] {
  const { hold: t, hand } = useText(staffRoomTogetherText);
  const handOver = whoMayLead(snapshot).map(person => ({
    id: `lead ${person.id}`,
    label: hand.over,
    note: person.shownAs,
    icon: icons.enter,
    onSelect: () => void leadOf(session).offerLead(person.id).then(onOutcome),
  }));
  if (!mayHold(snapshot)) return handOver;
  const isColleagueHere = snapshot.participants.some(({ role, status }) => role === 'colleague' && status === 'inRoom');
  const hold = (kind: 'away' | 'word') => () => void leadOf(session).hold(kind).then(onOutcome);
  return [
    { id: 'away', label: t.away, note: t.awayNote, icon: icons.deadline, onSelect: hold('away') },
    ...(isColleagueHere
      ? [{ id: 'word', label: t.word, note: t.wordNote, icon: icons.people, onSelect: hold('word') }]
      : []),
    ...handOver,
  ];
}
