import { useEffect, useState } from 'react';
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
  useEffect(
    () => () => {
      for (const track of stream?.getTracks() ?? []) track.stop();
    },
    [stream],
  );
  const open = async () => {
    setLook({ kind: 'opening' });
    const opened = await openTrack('camera', preferring(preferredId));
    setLook(opened.ok ? { kind: 'seen', stream: new MediaStream([opened.track]) } : { kind: 'failed' });
  };
  return { look, open, close: () => setLook({ kind: 'closed' }) };
}
