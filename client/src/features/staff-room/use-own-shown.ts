import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { useLayoutEffect } from 'react';
import type { CallSession } from '../../call/session.ts';
import type { Surface } from '../../call/share/own-share.ts';
import { useOwnShare } from '../call-share/on-demand/use-own-share.ts';
import { tellShown } from '../staff-app/shown-screen.ts';

/** While one's own screen is shown; of what is shown nothing is known at first: then it counts as all of it. */
export function useOwnShown(session: CallSession, snapshot: Snapshot | null): void {
  const { own } = useOwnShare(session);
  const isMine = snapshot?.share?.participantId === snapshot?.me.participantId && snapshot?.share !== null;
  const isCaptured = own.kind === 'on' || own.kind === 'starting';
  const surface: Surface | null = isCaptured ? own.surface : isMine ? 'monitor' : null;
  useLayoutEffect(() => (surface ? tellShown(surface) : undefined), [surface]);
}
