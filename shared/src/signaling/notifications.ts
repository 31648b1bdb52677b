import * as z from 'zod';
import { ConsumerOffer, Source } from '../media/rtp.ts';
import { Desk } from './desk.ts';
import { HallView, Reactions } from './hall.ts';
import { ChatMessage, Snapshot } from './snapshot.ts';

/** server → browser. Past tense: it has happened. State arrives as whole snapshots; media and chat as they come. */
const Id = z.string().min(1).max(64);

export const NOTIFICATIONS = {
  /** The viewer drops one whose `rev` is lower than what it shows. */
  'session:changed': z.object({ snapshot: Snapshot }),
  /** Another device of the same person took over. */
  'session:superseded': z.object({ reason: z.enum(['takeOver', 'removed', 'revoked', 'signedOut']) }),
  /** The room was lost (worker or node): join again, with jitter. */
  'session:moved': z.object({ epoch: z.int() }),
  'server:draining': z.object({}),
  'waiting:called': z.object({ until: z.iso.datetime(), consumers: z.array(ConsumerOffer) }),
  'waiting:uncalled': z.object({}),
  'waiting:declined': z.object({ reason: z.string(), next: z.string() }),
  'media:added': z.object({ consumers: z.array(ConsumerOffer) }),
  'media:closed': z.object({ consumerIds: z.array(Id) }),
  'media:paused': z.object({ consumerId: Id, paused: z.boolean() }),
  /** Of one's own source: the highest layer that anybody looks at, -1 when nobody does. */
  'media:watched': z.object({ source: Source, layer: z.int().min(-1).max(2) }),
  'media:sourceClosed': z.object({ source: Source }),
  'media:speaking': z.object({ participantIds: z.array(Id) }),
  'media:quality': z.object({ participantId: Id, level: z.enum(['good', 'weak', 'veryWeak', 'lost']) }),
  'chat:message': z.object({ message: ChatMessage }),
  /** Somebody is typing: the whole text of their field as of now; their message takes its place. */
  'chat:typed': z.object({ participantId: Id, text: z.string() }),
  /** These messages of one's own were seen by `participantId`. */
  'chat:read': z.object({ participantId: Id, seqs: z.array(z.int()) }),
  /** Questions and poll, at most one a second. */
  'hall:changed': z.object({ hall: HallView }),
  'hall:reactions': z.object({ reactions: Reactions }),
  /** The whole line as of now; '' takes it away. */
  'captions:typed': z.object({ participantId: Id, text: z.string() }),
  'time:warning': z.object({ minutesLeft: z.int() }),
  'desk:changed': z.object({ desk: Desk }),
  'colleague:asked': z.object({ consultationId: Id }),
} as const;

export type NotificationName = keyof typeof NOTIFICATIONS;
export type NotificationData<N extends NotificationName> = z.output<(typeof NOTIFICATIONS)[N]>;
