import type { NotificationData } from '@priyom/shared/signaling/notifications';
import type { Participant } from '../consultations/model.ts';
import { mayRead, type Reader } from '../messages/read-messages.ts';
import { type KnownPeople, type Sight, sightOf, viewPerson } from './person-view.ts';
import type { Rooms } from './rooms.ts';
import type { OpenMessage } from './session-facts.ts';

type ChatMessage = NotificationData<'chat:message'>['message'];

export function readerOf(participant: Participant): Reader {
  const { id: participantId, role, enteredAt } = participant;
  return { participantId, isStaff: role === 'lead' || role === 'colleague', hasEntered: enteredAt !== null };
}

export function viewMessage(people: KnownPeople, message: OpenMessage, sight: Sight): ChatMessage {
  const { seq, clientKey, from, text, to, at } = message;
  const author = people.doc.participants.find(({ id }) => id === from);
  const shownAs = author ? viewPerson(people, author, sight).shownAs : '';
  return { seq, clientKey, from, shownAs, text, to, at: at.toISOString() };
}

/** To everybody connected who may read it, each with the author's name as they may see it. */
export function tellMessage(people: KnownPeople, rooms: Rooms, message: OpenMessage): void {
  const { doc } = people;
  for (const { participantId, channel } of rooms.of(doc._id)) {
    const viewer = doc.participants.find(({ id }) => id === participantId);
    if (!viewer || !mayRead(message, readerOf(viewer))) continue;
    channel?.tell('chat:message', { message: viewMessage(people, message, sightOf(viewer)) });
  }
}
