import { useEffect, useRef } from 'react';
import type { CallSession } from '../../call/session.ts';

interface StreamVideoProps {
  session: CallSession;
  stream: MediaStream;
  /** Whose picture; also how tests find the pictures of others. */
  participantId?: string | undefined;
  /** One's own picture is a mirror for oneself only. */
  isMirrored?: boolean | undefined;
  label: string;
}

/** A picture that plays as soon as it is drawn. Silent: sound has its own element. Firefox would stop at it with Tab. */
export function StreamVideo({ session, stream, participantId, isMirrored, label }: StreamVideoProps) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => (video.current ? session.showIn(video.current, stream) : undefined), [session, stream]);
  return (
    <video
      ref={video}
      className={isMirrored ? 'mirror' : undefined}
      data-participant={participantId}
      aria-label={label}
      tabIndex={-1}
      autoPlay
      playsInline
      muted
    />
  );
}
