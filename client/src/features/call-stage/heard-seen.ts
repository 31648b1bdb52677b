import type { ParticipantView } from '@priyom/shared/signaling/snapshot';
import type { CallState, RemoteSources } from '../../call/state.ts';

type Own = CallState['own'];

/** What others get, not what is wished: a camera that the mode or the network holds back is not seen. */
export const isHeard = ({ mic }: Own): boolean => mic.wanted && mic.state !== 'failed' && mic.heldBy === null;
export const isSeen = ({ camera }: Own): boolean =>
  camera.wanted && camera.state !== 'failed' && camera.heldBy === null;

/** Announced, and not a frame or a sound of theirs yet (design rule 11). */
export function isComingIn(
  { id, connection, sources }: Pick<ParticipantView, 'id' | 'connection' | 'sources'>,
  remote: CallState['remote'],
): boolean {
  return connection !== 'none' && sources.length > 0 && Object.keys(remote[id] ?? {}).length === 0;
}

/** Muted, or here without a microphone at all: who came in only to write has nothing that could be heard. */
export function isSilent({ sources }: Pick<ParticipantView, 'sources'>, remote: RemoteSources | undefined): boolean {
  return remote?.mic ? remote.mic.paused : !sources.some(({ source, paused }) => source === 'mic' && !paused);
}
