import type { Call } from './call.ts';
import { isSilenced } from './in-room.ts';
import { remoteView } from './remote-view.ts';
import type { CallState } from './state.ts';

/** The streams of others as a screen should show them now; the shown ones themselves while nothing has changed. */
export function remoteNow({ is, media }: Pick<Call, 'is' | 'media'>): CallState['remote'] {
  const { snapshot, remote, network } = is.state;
  const inputs = media.consumers().map(({ offer, stream, isPaused, lastFrameAt, awaitedSince }) => {
    const { consumerId, peerId, source, kind } = offer;
    return { consumerId, peerId, source, kind, stream, isPaused, lastFrameAt, awaitedSince };
  });
  return remoteView(remote, inputs, {
    participants: snapshot?.participants ?? [],
    now: performance.now(),
    isOwnPathLost: is.now.media === 'lost',
    isSilenced: snapshot !== null && isSilenced(snapshot),
    isVoiceOnly: network.voiceOnly,
  });
}
