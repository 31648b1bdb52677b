import type { Consultation } from '../consultations/model.ts';
import { findParticipant } from '../consultations/participants.ts';
import { addressed } from '../messages/addressed.ts';
import type { Message } from '../messages/model.ts';
import { mayRead } from '../messages/read-messages.ts';
import { readerOf } from './message-view.ts';
import { sightOf } from './person-view.ts';
import type { Rooms } from './rooms.ts';

/**
 * Letters as they are typed, to everybody in the room who might read the message now: the rule of messages, nothing
 * beside it. Nothing of it is kept, here or in a log.
 */
export function tellTyped(doc: Consultation, rooms: Rooms, from: string, text: string, at: Date): void {
  const author = findParticipant(doc, from);
  if (!author) return;
  const { to } = addressed(doc, author, { to: 'all', addressee: null });
  const message = { to, from, isStaff: sightOf(author) !== 'guest', addressee: null, at };
  for (const { participantId, channel, stage } of rooms.of(doc._id)) {
    const viewer = findParticipant(doc, participantId);
    if (participantId === from || stage !== 'room' || !viewer || !mayRead(message, readerOf(doc, viewer))) continue;
    channel?.tell('chat:typed', { participantId: from, text });
  }
}

/** Each author hears of their own messages alone. */
export function tellRead(doc: Consultation, rooms: Rooms, reader: string, read: readonly Message[]): void {
  for (const [author, messages] of Map.groupBy(read, ({ from }) => from)) {
    const seqs = messages.map(({ seq }) => seq);
    rooms.find(doc._id, author)?.channel?.tell('chat:read', { participantId: reader, seqs });
  }
}
