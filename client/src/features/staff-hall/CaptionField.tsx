import { HALL_LIMITS } from '@priyom/shared/domain/hall/limits';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Typing } from '../../call/chat/typing.ts';
import { hallOf } from '../../call/hall/on-demand/hall-commands.ts';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffHallText } from '../../i18n/staff-hall.ts';
import { IconButton } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import * as icons from '../../ui/icons.ts';

/** Typed for all while somebody speaks: letters go as they come, a new line takes the place of the last one. */
export function CaptionField({ session, onClose }: { session: CallSession; onClose: () => void }) {
  const t = useText(staffHallText).captions;
  const [text, setText] = useState('');
  const [last, setLast] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const typing = useCaptionTyping(session);
  useEffect(() => field.current?.focus(), []);
  const write = (next: string) => {
    setText(next);
    // While the field is empty the last line stands: people still read it.
    if (next) typing.changed(next.slice(0, HALL_LIMITS.caption));
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const line = text.trim().slice(0, HALL_LIMITS.caption);
    if (!line) return;
    typing.sent();
    hallOf(session).typeCaption(line);
    setLast(line);
    setText('');
  };
  const shown = text || last;
  return (
    <div className="hl-captions">
      {shown && (
        <p className="hl-caption">
          <small>{t.mine}</small> {shown}
        </p>
      )}
      <TextArea
        ref={field}
        rows={1}
        onKeyDown={press}
        label={t.label}
        hint={t.hint}
        limit={HALL_LIMITS.caption}
        value={text}
        onChange={write}
        aside={<IconButton icon={icons.close} label={t.close} onClick={onClose} />}
      />
    </div>
  );
}

/** With the field the line goes too, whichever way it is closed. */
function useCaptionTyping(session: CallSession): Typing {
  const [typing] = useState(() => new Typing({ isOn: () => true, send: line => hallOf(session).typeCaption(line) }));
  useEffect(
    () => () => {
      typing.sent();
      hallOf(session).typeCaption('');
    },
    [typing, session],
  );
  return typing;
}
