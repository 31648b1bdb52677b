import type { CallSession } from '../../call/session.ts';
import type { PendingMessage } from '../../call/state.ts';
import { useText } from '../../i18n/catalog.ts';
import { citizenWaitingText } from '../../i18n/citizen-waiting.ts';
import { errorText } from '../../i18n/errors.ts';
import { useLanguage } from '../../i18n/language.ts';
import { Button } from '../../ui/Button.tsx';

interface RefusedMessageProps {
  session: CallSession;
  message: PendingMessage;
  /** Its text stands in the field again. */
  onEdit: () => void;
}

/** Under one's own words that the server did not take: why, and both ways on. Nothing for others. */
export function RefusedMessage({ session, message, onEdit }: RefusedMessageProps) {
  const t = useText(citizenWaitingText).messages;
  const language = useLanguage();
  if (message.state !== 'refused') return null;
  const { title, next } = errorText(message.error?.code ?? 'INTERNAL', language);
  const edit = () => {
    const { draft } = session.store.getState().chat;
    session.setDraft([message.text, draft].filter(Boolean).join('\n'));
    session.dropMessage(message.clientKey);
    onEdit();
  };
  return (
    <span className="stack">
      <small role="status">
        {title}. {next}
      </small>
      <span className="row">
        <Button size="sm" onClick={() => session.retryMessage(message.clientKey)}>
          {t.again}
        </Button>
        <Button size="sm" variant="ghost" onClick={edit}>
          {t.edit}
        </Button>
      </span>
    </span>
  );
}
