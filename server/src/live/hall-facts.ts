import { isLeader, isOfHall } from '@priyom/shared/domain/hall/rules';
import type { HallFacts, HallPart } from '@priyom/shared/signaling/hall';
import { floorOf, hallOf, handsOf, isListening } from '../consultations/hall-rules.ts';
import type { Consultation, Participant } from '../consultations/model.ts';
import { isIn } from '../consultations/participants.ts';

/** So many of those who wait are shown to the leaders of a webinar; how many there are is always told. */
const MOST_WAITING = 20;

const isWaiting = ({ status }: Participant): boolean => status === 'waiting' || status === 'called';

/** null: no group. */
export function hallFacts(doc: Consultation, me: Participant): HallFacts | null {
  const hall = hallOf(doc);
  if (!hall) return null;
  const { form, silence, doorsOpen, chat } = hall;
  const served = doc.participants.filter(({ role }) => isOfHall(role));
  const leads = isLeader(me.role);
  return {
    form,
    silence: silence?.toISOString() ?? null,
    doorsOpen: doorsOpen?.toISOString() ?? null,
    chat,
    hands: handsOf(doc).length,
    listening: served.filter(one => isIn(one) && isListening(doc, one)).length,
    waiting: leads ? served.filter(isWaiting).length : 0,
    expected: leads ? served.filter(({ status }) => status === 'expected').length : 0,
  };
}

/** null outside of a group, and of whoever is not in. */
export function hallPart(doc: Consultation, who: Participant): HallPart | null {
  if (!hallOf(doc) || !isIn(who)) return null;
  const place = handsOf(doc).findIndex(({ id }) => id === who.id);
  const hand = place >= 0 && who.handAt ? { at: who.handAt.toISOString(), place: place + 1 } : null;
  return { floor: floorOf(who), hand };
}

/**
 * Of a webinar: the hall sees the stage, never each other (ux §6.2); who leads sees beside it whose hands are up, who was
 * called up, and the first of those who wait.
 */
export function seenInWebinar(doc: Consultation, me: Participant): (who: Participant) => boolean {
  const waiting = doc.participants
    .filter(isWaiting)
    .toSorted((one, other) => (one.waitingSince?.getTime() ?? 0) - (other.waitingSince?.getTime() ?? 0))
    .slice(0, MOST_WAITING)
    .map(({ id }) => id);
  return who => {
    if (who.id === me.id || !isOfHall(who.role)) return true;
    if (isIn(who) && !isListening(doc, who)) return true;
    return isLeader(me.role) && (Boolean(who.handAt) || floorOf(who) === 'offered' || waiting.includes(who.id));
  };
}
