import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { uiText } from '../../i18n/ui.ts';
import { useCall } from './use-call.ts';

interface Draft {
  text: string;
  setText: (text: string) => void;
  /** Too long to be taken: by how much; the text is never cut and never sent to be refused. */
  why: string | undefined;
  /** Sends and empties the field; false where there is nothing to send. */
  send: () => boolean;
}

/** What is being written. It outlives its field: a closed panel, and the waiting room that «Вас зовут» replaces. */
export function useDraft(session: CallSession, limit: number, deliver: (text: string) => void): Draft {
  const t = useText(uiText);
  const text = useCall(session, state => state.chat.draft);
  const words = text.trim();
  const over = words.length - limit;
  const send = () => {
    if (words === '' || over > 0) return false;
    deliver(words);
    session.setDraft('');
    return true;
  };
  return { text, setText: draft => session.setDraft(draft), why: over > 0 ? t.charactersOver(over) : undefined, send };
}
