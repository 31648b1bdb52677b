import { useEffect, useState } from 'react';
import type { CallSession } from '../../../call/session.ts';
import type { OwnScreen, OwnShare } from '../../../call/share/own-share.ts';

const OFF: OwnShare = { kind: 'off', error: null };

/** One's own share; `share` is null for the moment that its code is fetched. */
export function useOwnShare(session: CallSession): { share: OwnScreen | null; own: OwnShare } {
  const [share, setShare] = useState<OwnScreen | null>(null);
  const [own, setOwn] = useState<OwnShare>(OFF);
  useEffect(() => {
    let stop: () => void = () => undefined;
    let isGone = false;
    const follow = (fetched: OwnScreen) => {
      if (isGone) return;
      setShare(fetched);
      setOwn(fetched.state);
      stop = fetched.store.subscribe(setOwn);
    };
    void session.screenShare().then(follow, () => undefined);
    return () => {
      isGone = true;
      stop();
    };
  }, [session]);
  return { share, own };
}
