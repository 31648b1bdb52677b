import { useEffect, useRef, useState } from 'react';
import { openTrack, preferring } from '../../../call/devices/open-tracks.ts';

/** closed: not asked for yet · seen: one's own picture, which goes nowhere */
export type OwnLook =
  | { kind: 'closed' }
  | { kind: 'opening' }
  | { kind: 'failed' }
  | { kind: 'seen'; stream: MediaStream };

/**
 * One's own picture before anybody else has it, by a press. The call opens the camera anew: from the hall of a webinar
 * nothing can be sent, also not by mistake. It is closed with the sheet.
 */
export function useOwnLook(preferredId: string | null) {
  const [look, setLook] = useState<OwnLook>({ kind: 'closed' });
  const stream = look.kind === 'seen' ? look.stream : null;
  /** The last press: a camera that opens after another one, or after the sheet, is let go at once. */
  const turn = useRef(0);
  useEffect(() => () => stopAll(stream), [stream]);
  useEffect(
    () => () => {
      turn.current += 1;
    },
    [],
  );
  const open = async () => {
    turn.current += 1;
    const mine = turn.current;
    setLook({ kind: 'opening' });
    const opened = await openTrack('camera', preferring(preferredId));
    if (mine !== turn.current) return opened.ok && opened.track.stop();
    setLook(opened.ok ? { kind: 'seen', stream: new MediaStream([opened.track]) } : { kind: 'failed' });
  };
  const close = () => {
    turn.current += 1;
    setLook({ kind: 'closed' });
  };
  return { look, open, close };
}

function stopAll(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}
