import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import type { CallSession } from '../../../call/session.ts';
import { closeSmall } from '../../call-stage/on-demand/small-window.ts';
import type { Panel } from '../Controls.tsx';
import type { QuietTalk } from '../use-quiet.ts';

interface Hushed {
  session: CallSession;
  snapshot: Snapshot;
  talk: QuietTalk;
  onOpen: (panel: Panel) => void;
}

/** Whoever cannot talk freely shows nothing either, from this press on. */
export function hushAll({ session, snapshot, talk, onOpen }: Hushed): void {
  if (snapshot.share?.participantId === snapshot.me.participantId) void session.screenShare().then(own => own.stop());
  closeSmall();
  talk.begin(onOpen);
}
