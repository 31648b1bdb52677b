import { mayShareScreen } from '@priyom/shared/domain/participant/rules';
import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { useEffect } from 'react';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { citizenShareText } from '../../i18n/citizen-share.ts';
import { showToast } from '../../ui/toasts.ts';
import { canShareScreen } from '../call-share/can-share.ts';
import { refusalWords } from '../call-share/on-demand/refusal-words.ts';
import { useOwnShare } from '../call-share/on-demand/use-own-share.ts';

export interface ShareStep {
  words: string;
  /** Whose screen is shown instead. */
  why: string | undefined;
  isOn: boolean;
  press: () => void;
}

/** What the specialist's press does; null while nobody could be shown anything, or in a browser that can't. */
export function useShareStep(session: CallSession, snapshot: Snapshot): ShareStep | null {
  const t = useText(citizenShareText);
  const { share, own } = useOwnShare(session);
  const refusal = refusalWords(own, snapshot, t);
  useEffect(() => {
    if (refusal) showToast({ text: refusal });
  }, [refusal]);
  const { me, status, hold, participants } = snapshot;
  if (!share || !canShareScreen() || !mayShareScreen(me.role) || status !== 'running' || hold) return null;
  const owner = participants.find(({ id }) => id === snapshot.share?.participantId);
  const isMine = owner?.id === me.participantId;
  return {
    words: isMine ? t.mine.stop : t.show,
    why: owner && !isMine ? `${t.taken(owner.shownAs)}. ${t.takenNext}` : undefined,
    isOn: isMine,
    press: () => void (isMine ? share.stop() : share.start()),
  };
}
