import { type FileCard, MaterialCard } from '@priyom/shared/signaling/snapshot';
import type * as z from 'zod';
import type { Sealed } from '../platform/crypto/key-ring.ts';
import { defineModel, sub } from '../platform/mongo/define-model.ts';
import type { Stored } from '../platform/mongo/scope.ts';

/** A material as it was handed over: nothing that becomes of it since changes this. */
export const GivenCard = MaterialCard.omit({ id: true });
export type GivenCard = z.infer<typeof GivenCard>;

/** Its words are never edited. `seq` has no holes: a reader knows what is missing. */
export interface Message extends Stored {
  consultationId: string;
  seq: number;
  /** Made by the sender's browser: a message sent twice is stored once. */
  clientKey: string;
  from: string;
  /**
   * `waiting`: between one guest and the staff; `all`: the room's chat; of a group's talk `leaders`: to those who lead it,
   * `one`: by one of them to one person.
   */
  to: 'all' | 'waiting' | 'leaders' | 'one';
  /** The participant to whom the staff wrote; null: everybody it is for. Of `one` always somebody. */
  addressee: string | null;
  /** Written by the staff: who waits and is meant may read it; a guest's waiting words only the staff and that guest. */
  isStaff: boolean;
  text: Sealed;
  /** It hands this over; the text is its name. */
  file?: FileCard;
  /** `GivenCard`: what somebody was given tells about them. The text is its title. */
  material?: Sealed;
  /** Citizens who have opened it, each when for the first time. */
  opened?: { participantId: string; at: Date }[];
  at: Date;
  /** Participants who have seen it: like `opened` it grows. Absent in messages of before. */
  readBy?: string[];
}

export const messagesModel = defineModel<Message>({
  name: 'messages',
  fields: {
    consultationId: { type: String, required: true },
    seq: { type: Number, required: true },
    clientKey: { type: String, required: true },
    from: { type: String, required: true },
    to: { type: String, required: true },
    addressee: String,
    isStaff: { type: Boolean, required: true },
    text: { type: String, required: true },
    file: sub({ id: String, type: { type: String }, size: Number }),
    material: String,
    opened: { type: [sub({ participantId: String, at: Date })], default: undefined },
    at: { type: Date, required: true },
    readBy: [String],
  },
  indexes: [
    { keys: { consultationId: 1, seq: 1 }, unique: true },
    { keys: { consultationId: 1, 'file.id': 1 } },
    { keys: { consultationId: 1, from: 1, clientKey: 1 }, unique: true },
  ],
});
