import type { MediaKind, Source } from '@priyom/shared/media/rtp';
import type { ParticipantView } from '@priyom/shared/signaling/snapshot';
import type { RemoteSources, RemoteStream } from './state.ts';

/** Without a new picture for this long it is not alive: the lowest layer still has more than one a second. */
const FROZEN_AFTER_MS = 1_500;
/** Then an empty place needs a word. */
const LATE_AFTER_MS = 3_000;

export interface RemoteInput {
  consumerId: string;
  peerId: string;
  source: Source;
  kind: MediaKind;
  stream: MediaStream;
  isPaused: boolean;
  lastFrameAt: number | null;
  awaitedSince: number | null;
}

export interface RemoteContext {
  participants: readonly ParticipantView[];
  /** Same clock as `lastFrameAt`. */
  now: number;
  isOwnPathLost: boolean;
  /** Nothing comes while one is on hold: what stands is not alive. */
  isSilenced: boolean;
  /** The network keeps only voices. */
  isVoiceOnly: boolean;
}

export type RemoteView = Record<string, RemoteSources>;

/**
 * Streams by the person they belong to. A stream whose person is not on the screen's list is not shown (design rule 11):
 * the list comes first. Objects that did not change are the same objects.
 */
export function remoteView(shown: RemoteView, inputs: readonly RemoteInput[], context: RemoteContext): RemoteView {
  const byPeer = new Map(context.participants.map(participant => [participant.peerId, participant]));
  const view: RemoteView = {};
  for (const input of inputs) {
    const participant = byPeer.get(input.peerId);
    if (!participant) continue;
    const stream = streamOf(input, participant, context);
    view[participant.id] = { ...view[participant.id], [input.source]: stream };
  }
  return keepIdentity(shown, view);
}

function streamOf(input: RemoteInput, participant: ParticipantView, context: RemoteContext): RemoteStream {
  const { consumerId, source, kind, stream } = input;
  const paused = input.isPaused || context.isSilenced || (kind === 'video' && context.isVoiceOnly);
  const isOld = (at: number | null, ms: number) => kind === 'video' && !paused && at !== null && context.now - at > ms;
  // A page that somebody reads stands still, and is alive.
  const frozen = source !== 'screen' && isOld(input.lastFrameAt, FROZEN_AFTER_MS);
  const late = input.lastFrameAt === null && isOld(input.awaitedSince, LATE_AFTER_MS);
  const dimmed = frozen || context.isOwnPathLost || participant.connection === 'interrupted';
  return { consumerId, source, kind, stream, paused, dimmed, frozen, late };
}

function keepIdentity(shown: RemoteView, view: RemoteView): RemoteView {
  let isSame = Object.keys(shown).length === Object.keys(view).length;
  for (const [id, sources] of Object.entries(view)) {
    const kept = sameSources(shown[id], sources);
    view[id] = kept;
    isSame &&= kept === shown[id];
  }
  return isSame ? shown : view;
}

function sameSources(shown: RemoteSources | undefined, sources: RemoteSources): RemoteSources {
  if (!shown) return sources;
  const before = Object.values(shown);
  const after = Object.values(sources);
  const isSame = before.length === after.length && after.every(stream => before.some(old => sameStream(old, stream)));
  return isSame ? shown : sources;
}

function sameStream(a: RemoteStream, b: RemoteStream): boolean {
  return (
    a.consumerId === b.consumerId &&
    a.stream === b.stream &&
    a.paused === b.paused &&
    a.dimmed === b.dimmed &&
    a.frozen === b.frozen &&
    a.late === b.late
  );
}
