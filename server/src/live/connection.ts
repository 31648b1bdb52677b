import type { Source } from '@priyom/shared/media/rtp';
import type { NotificationData, NotificationName } from '@priyom/shared/signaling/notifications';
import type { ParticipantRole, Stage } from '@priyom/shared/signaling/snapshot';

export type PutOut = NotificationData<'session:superseded'>['reason'];

/** A socket as live/ sees it: something to tell things to. */
export interface Channel {
  readonly id: string;
  tell<N extends NotificationName>(name: N, data: NotificationData<N>): void;
  /** Puts the socket out of its session; null: silently, the same browser has reloaded. */
  putOut(reason: PutOut | null): void;
}

/** none: no transport is up · connected · silent: nothing is heard, RTCP included. */
export type MediaState = 'none' | 'connected' | 'silent';

/** One connection of one participant, in this server's memory; attendance is its trace in the database. */
export interface Connection {
  readonly institutionId: string;
  readonly consultationId: string;
  readonly participantId: string;
  /** Moves with a hand-over. */
  role: ParticipantRole;
  readonly staffId: string | null;
  readonly invitationId: string | null;
  /** The log-in or the browser's guest session that it lives by. */
  readonly sessionId: string;
  readonly clientId: string;
  readonly peerId: string;
  readonly epoch: number;
  /** Where its media peer lives; null: the room has moved on, or is nowhere, and whoever sits here is to join again. */
  node: { nodeId: string; bootId: string | null } | null;
  /** What the participant was told to be; which requests are answered. */
  stage: Stage;
  /** null: the socket is gone, the grace runs. */
  channel: Channel | null;
  /** Somebody of the same participant is joining: the grace must not lose them in the same moment. */
  isComingBack: boolean;
  /** On hold: who speaks meanwhile is not told to them either. */
  isOnHold: boolean;
  /** In a group or webinar: their microphone may not be heard now. */
  isHushed: boolean;
  /** In a webinar: what they were told last (`isNews`). */
  toldInHall?: string;
  media: MediaState;
  /** Joins in a row to which a node that is up gave no media. */
  refusals: number;
  sources: { source: Source; paused: boolean }[];
}

export function isReachable({ channel, media }: Connection): boolean {
  return media === 'connected' || (channel !== null && media !== 'silent');
}

export function withSource(connection: Connection, source: Source, paused: boolean): Connection['sources'] {
  return [...connection.sources.filter(one => one.source !== source), { source, paused }];
}

/** What somebody wants to send, as it may be heard now: in the silence of a group a microphone comes in muted. */
export function hushed<S extends { source: Source; paused: boolean }>(
  { isHushed }: Connection,
  sent: readonly S[],
): S[] {
  return sent.map(one => (isHushed && one.source === 'mic' ? { ...one, paused: true } : one));
}
