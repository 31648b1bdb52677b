import type { Call } from './call.ts';
import { mark } from './marks.ts';
import type { CallState } from './state.ts';

/**
 * Plays a stream in an element, on the chosen speaker, and notes the first decoded picture of another person. A browser
 * that refuses to play without a gesture plays at the next one. Returns the undo.
 */
export function showIn(call: Call, element: HTMLMediaElement, stream: MediaStream): () => void {
  if (element.srcObject !== stream) element.srcObject = stream;
  const stopPlaying = playSoonest(call, element);
  const stopFollowing = followSpeaker(call, element);
  const stopWatching = watchFirstFrame(call, element, stream);
  return () => {
    stopPlaying();
    stopFollowing();
    stopWatching();
    if (element.srcObject === stream) element.srcObject = null;
  };
}

function playSoonest(call: Call, element: HTMLMediaElement): () => void {
  const gesture = new AbortController();
  const { signal } = gesture;
  element.play().catch((error: unknown) => {
    if (signal.aborted) return;
    if (error instanceof DOMException && error.name === 'NotAllowedError') call.is.patch({ isSoundHeld: true });
    const again = () => {
      element.play().then(
        () => call.is.patch({ isSoundHeld: false }),
        () => undefined,
      );
    };
    document.addEventListener('click', again, { once: true, signal });
    document.addEventListener('keydown', again, { once: true, signal });
  });
  return () => {
    gesture.abort();
    // Nobody waits for the press any more; another element that does says so again when it is shown.
    if (call.is.state.isSoundHeld) call.is.patch({ isSoundHeld: false });
  };
}

function followSpeaker(call: Call, element: HTMLMediaElement): () => void {
  let used = '';
  const use = (sinkId: string) => {
    if (sinkId === used || !('setSinkId' in element)) return;
    used = sinkId;
    element.setSinkId(sinkId).catch(() => {
      used = '';
    });
  };
  use(sinkIdOf(call.is.state));
  return call.is.store.subscribe((state, before) => {
    if (state.speakerId !== before.speakerId || state.devices !== before.devices) use(sinkIdOf(state));
  });
}

/** An element whose speaker was pulled out stays silent: it goes on with the system's, and back when it is there again. */
export function sinkIdOf({ speakerId, devices }: Pick<CallState, 'speakerId' | 'devices'>): string {
  const isGone = devices.speakers.length > 0 && !devices.speakers.some(({ deviceId }) => deviceId === speakerId);
  return isGone ? '' : (speakerId ?? '');
}

/** Until the first one is known. A press on «Войти» forgets it and the next frame of anybody counts. */
function watchFirstFrame(call: Call, element: HTMLMediaElement, stream: MediaStream): () => void {
  if (!(element instanceof HTMLVideoElement) || !('requestVideoFrameCallback' in element)) return () => undefined;
  let handle = 0;
  const onFrame = (now: number) => {
    if (call.is.state.firstFrameAt === null && isRemote(call, stream)) {
      call.is.patch({ firstFrameAt: now });
      mark('call:first-frame');
      return;
    }
    if (call.is.state.firstFrameAt === null) handle = element.requestVideoFrameCallback(onFrame);
  };
  handle = element.requestVideoFrameCallback(onFrame);
  return () => element.cancelVideoFrameCallback(handle);
}

function isRemote(call: Call, stream: MediaStream): boolean {
  return call.media.consumers().some(remote => remote.stream === stream);
}
