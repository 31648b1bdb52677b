import type { ReactNode } from 'react';
import { useFormat } from '../../i18n/format.ts';
import { classes } from '../../ui/classes.ts';
import { LinkedText } from '../../ui/LinkedText.tsx';

interface TalkMessageProps {
  isMine: boolean;
  who: string;
  at: string;
  /** Beside the time. */
  note?: string;
  text: string;
  /** Instead of the text: a file. */
  children?: ReactNode;
}

/** One message as the staff see it, in the room and in the dialog with somebody who waits. */
export function TalkMessage({ isMine, who, at, note = '', text, children }: TalkMessageProps) {
  const format = useFormat();
  return (
    <div className={classes('talk-msg', isMine && 'mine')}>
      <small>
        {who}, {format.time(at)} {note}
      </small>
      {children ?? (
        <p>
          <LinkedText text={text} />
        </p>
      )}
    </div>
  );
}
