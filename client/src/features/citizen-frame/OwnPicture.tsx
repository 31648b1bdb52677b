import { useEffect, useRef } from 'react';

/** One's own picture before the call: silent, as in a mirror (by the tile's style). */
export function OwnPicture({ stream, label }: { stream: MediaStream; label: string }) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    element.srcObject = stream;
    element.play().catch(() => undefined); // a browser that waits for a gesture shows the first frame until then
    return () => {
      element.srcObject = null;
    };
  }, [stream]);
  return <video ref={video} aria-label={label} tabIndex={-1} autoPlay playsInline muted />;
}
