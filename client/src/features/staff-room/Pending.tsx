import type { CallSession } from '../../call/session.ts';
import type { PendingMessage } from '../../call/state.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffRoomText } from '../../i18n/staff-room.ts';
import { Button } from '../../ui/Button.tsx';
import { OutcomeFailure } from './OutcomeFailure.tsx';

interface PendingProps {
  session: CallSession;
  message: PendingMessage;
  onEdit: () => void;
}

/** Not there yet; refused by the server: why, and the text goes back into the field whole. */
export function Pending({ session, message, onEdit }: PendingProps) {
  const t = useText(staffRoomText).chat;
  return (
    <div className="talk-msg mine pending">
      <p>{message.text}</p>
      <small role="status">{t[message.state]}</small>
      {message.error && <OutcomeFailure outcome={{ ok: false, error: message.error }} />}
      {message.state === 'refused' && (
        <span className="row wrap">
          <Button size="sm" onClick={() => session.retryMessage(message.clientKey)}>
            {t.again}
          </Button>
          <Button size="sm" onClick={onEdit}>
            {t.edit}
          </Button>
          <Button size="sm" variant="ghost" onClick={() => session.dropMessage(message.clientKey)}>
            {t.drop}
          </Button>
        </span>
      )}
    </div>
  );
}
