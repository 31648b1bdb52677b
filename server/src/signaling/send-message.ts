import type { ChatMessage } from '@priyom/shared/signaling/snapshot';
import type { Consultation } from '../consultations/model.ts';
import { getParticipant } from '../consultations/participants.ts';
import { tellMessage, viewMessage } from '../live/message-view.ts';
import { sightOf } from '../live/person-view.ts';
import { gatherPeople } from '../live/session-facts.ts';
import type { GivenCard, Message } from '../messages/model.ts';
import { writeMessage } from '../messages/write-message.ts';
import type { Call } from './call.ts';

interface Sent {
  clientKey: string;
  text: string;
  to: Message['to'];
  /** Of the staff, to one who waits. */
  addressee?: string;
  file?: Message['file'];
  material?: GivenCard;
}

/**
 * Stored first, then told to everybody who may read it; sent again with the same key, only answered.
 * @throws AppError NOT_FOUND for an addressee who is not in the session
 */
export async function sendMessage(
  { ports, live, announcer }: Pick<Call, 'ports' | 'live' | 'announcer'>,
  { participantId }: { participantId: string },
  doc: Consultation,
  { clientKey, text, to, addressee, file, material }: Sent,
): Promise<ChatMessage> {
  const author = getParticipant(doc, participantId);
  const isStaff = sightOf(author) !== 'guest';
  const sent = {
    clientKey,
    from: participantId,
    to,
    isStaff,
    text,
    ...(file && { file }),
    ...(material && { material }),
  };
  const forWhom = addressee === undefined ? null : getParticipant(doc, addressee).id;
  const written = await writeMessage(ports, doc, { ...sent, addressee: forWhom });
  const { material: _sealed, ...stored } = written.message;
  const message = { ...stored, text, ...(material && { material }) };
  const people = await gatherPeople(live, doc);
  if (!written.isRepeated) {
    tellMessage(people, live.rooms, message);
    if (to === 'waiting') announcer.deskChanged(doc);
  }
  return viewMessage(people, message, sightOf(author), author.id);
}
