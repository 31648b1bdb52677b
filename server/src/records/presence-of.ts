import type { Attendance } from '../attendance/model.ts';
import type { Consultation } from '../consultations/model.ts';
import type { Presence } from './minutes-present.ts';

/** When the one who speaks for a party took part: in the room by each of their connections, and by telephone. */
export function presenceOf(doc: Consultation, connections: readonly Attendance[], seat: number): Presence[] {
  return [...connections.filter(({ partyIndex }) => partyIndex === seat), ...onThePhone(doc, seat)];
}

/** A talk by telephone has no connection: it lasts from «Дозвонились» to the end, or to the way back into the room. */
function onThePhone({ participants }: Consultation, seat: number): Presence[] {
  return participants
    .filter(one => one.partyIndex === seat)
    .flatMap(({ phoneSince, phoneSpans = [], leftAt }) => [
      ...phoneSpans.map(({ from, until }) => ({ enteredAt: from, leftAt: until })),
      ...(phoneSince ? [{ enteredAt: phoneSince, leftAt }] : []),
    ]);
}
