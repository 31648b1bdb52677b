export interface Placeholder {
  track: MediaStreamTrack;
  stop(): void;
}

/**
 * Tracks that never carry anything, so that a sender can be negotiated before the person's own picture and voice may go
 * out (design rule 6): a canvas whose frames are never requested, an audio graph that never runs.
 */
export function makePlaceholder(kind: 'audio' | 'video'): Placeholder {
  return kind === 'video' ? emptyPicture() : silence();
}

function emptyPicture(): Placeholder {
  const canvas = document.createElement('canvas');
  canvas.width = 16;
  canvas.height = 16;
  // Firefox captures only a canvas that has a context.
  canvas.getContext('2d');
  const [track] = canvas.captureStream(0).getVideoTracks();
  if (!track) throw new Error('canvas without a video track');
  return { track, stop: () => track.stop() };
}

function silence(): Placeholder {
  const context = new AudioContext();
  const [track] = context.createMediaStreamDestination().stream.getAudioTracks();
  if (!track) throw new Error('audio graph without a track');
  void context.suspend();
  return {
    track,
    stop: () => {
      track.stop();
      void context.close();
    },
  };
}
