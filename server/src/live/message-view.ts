import type { NotificationData } from '@priyom/shared/signaling/notifications';
import type { Consultation, Participant } from '../consultations/model.ts';
import { mayRead, type OpenMessage, type Reader } from '../messages/read-messages.ts';
import { isFromOutside, type KnownPeople, type Sight, sightOf, viewPerson } from './person-view.ts';
import type { Rooms } from './rooms.ts';

type ChatMessage = NotificationData<'chat:message'>['message'];

/** A colleague who was asked for anew is the one who was here before: what they read then is not taken from them. */
export function readerOf({ participants }: Consultation, who: Participant): Reader {
  const same = who.staffId === null ? [who] : participants.filter(({ staffId }) => staffId === who.staffId);
  const entries = same.flatMap(({ enteredAt }) => enteredAt ?? []);
  const enteredAt = entries.toSorted((one, other) => one.getTime() - other.getTime())[0] ?? null;
  // From outside: what was said before they came is not theirs.
  return { participantId: who.id, sight: sightOf(who), enteredAt, isFromOutside: isFromOutside(who) };
}

export function viewMessage(people: KnownPeople, message: OpenMessage, sight: Sight, viewerId: string): ChatMessage {
  const { seq, clientKey, from, text, to, at, file, readBy = [] } = message;
  const author = people.doc.participants.find(({ id }) => id === from);
  const shownAs = author ? viewPerson(people, author, sight).shownAs : '';
  const own = { readBy: from === viewerId ? readBy : [] };
  return {
    seq,
    clientKey,
    from,
    shownAs,
    text,
    to,
    at: at.toISOString(),
    ...own,
    ...(file && { file }),
    ...(to === 'one' && addresseeOf(people, message, sight)),
    ...cardOf(message),
  };
}

/** Whom a word to one person is for, as this viewer knows them. */
function addresseeOf(people: KnownPeople, { addressee }: OpenMessage, sight: Sight) {
  const who = people.doc.participants.find(({ id }) => id === addressee);
  return who && { addressee: { id: who.id, shownAs: viewPerson(people, who, sight).shownAs } };
}

function cardOf({ _id: id, material }: OpenMessage) {
  return material && { material: { id, ...material } };
}

/** To everybody connected who may read it, each with the author's name as they may see it. */
export function tellMessage(people: KnownPeople, rooms: Rooms, message: OpenMessage): void {
  const { doc } = people;
  for (const { participantId, channel } of rooms.of(doc._id)) {
    const viewer = doc.participants.find(({ id }) => id === participantId);
    if (!viewer || !mayRead(message, readerOf(doc, viewer))) continue;
    channel?.tell('chat:message', { message: viewMessage(people, message, sightOf(viewer), participantId) });
  }
}
