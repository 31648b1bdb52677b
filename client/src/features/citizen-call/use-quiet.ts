import { useState } from 'react';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { citizenCallText } from '../../i18n/citizen-call.ts';

/** writes: went silent by «Мне неудобно говорить» · hidden: nor is anybody heard or seen here */
export type Quiet = 'no' | 'writes' | 'hidden';

/**
 * «Мне неудобно говорить» (ux §6.7): in one press nobody is sent a picture or a sound; then the person says what suits
 * them, by an ordinary sentence or a signal that the staff alone read. That voices and faces go from this room as well is
 * the person's choice: headphones may do.
 */
export function useQuiet(session: CallSession) {
  const t = useText(citizenCallText).quiet;
  const [quiet, setQuiet] = useState<Quiet>('no');
  return {
    quiet,
    begin: (onOpen: (panel: 'quiet') => void) => {
      void session.setMic(false);
      void session.setCamera(false);
      setQuiet('writes');
      onOpen('quiet');
    },
    hide: () => {
      setQuiet('hidden');
      session.sendChat(t.hiddenMessage);
    },
    show: () => {
      setQuiet('writes');
      session.sendChat(t.shownMessage);
    },
  };
}

export type QuietTalk = ReturnType<typeof useQuiet>;
