import type { WaitingWords } from '@priyom/shared/signaling/desk';
import { useEffect } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { staffAppText } from '../../i18n/staff-app.ts';
import { announce } from '../../ui/announcer.ts';
import { unanswered, type Waiting } from './waiting.ts';

/** What somebody who waits has written and nobody has answered; each new message is announced once. */
export function useUnanswered(entry: Waiting): WaitingWords | null {
  const t = useText(staffAppText).waitingBar;
  const words = unanswered(entry);
  const seq = words?.seq;
  useEffect(() => {
    if (seq !== undefined) announce(t.announceWords(entry.shownAs), { kind: 'chat' });
  }, [t, entry.shownAs, seq]);
  return words;
}
