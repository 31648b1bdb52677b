import { useEffect, useState } from 'react';
import { useText } from '../../../i18n/catalog.ts';
import { citizenAfterText } from '../../../i18n/citizen-after.ts';
import { useFormat } from '../../../i18n/format.ts';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import * as icons from '../../../ui/icons.ts';
import { useNow } from '../../citizen-frame/clock.ts';
import { MessageScreen } from '../../citizen-frame/MessageScreen.tsx';

/** No socket tells this page anything any more. */
const LOOK_EVERY_MS = 15_000;

export interface LeftProps {
  /** The server's end; null while there is none. */
  endsAt: string | null;
  onBack: () => Promise<void>;
  /** Asks whether the meeting still goes on; when it does not, another page stands here. */
  onLook: () => void;
}

/** «Вы вышли. Вернуться можно до 11:35», for as long as that is so. */
export function Left({ endsAt, onBack, onLook }: LeftProps) {
  const t = useText(citizenAfterText);
  const format = useFormat();
  const isOver = useNow() >= (endsAt ? Date.parse(endsAt) : Number.POSITIVE_INFINITY);
  useEffect(() => announce(t.left.title, { assertive: true }), [t]);
  useEffect(() => {
    // At once when the time is up, too.
    if (isOver) onLook();
    const timer = setInterval(onLook, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [isOver, onLook]);
  const [isBusy, setBusy] = useState(false);
  const back = () => {
    setBusy(true);
    void onBack().finally(() => setBusy(false));
  };
  const until = isOver ? t.left.over : endsAt ? t.left.until(format.time(endsAt)) : t.left.while;
  return (
    <MessageScreen tab={t.leftTab} icon={icons.quickExit} title={t.left.title} text={`${until} ${t.off}`} quiet>
      {!isOver && (
        <Button
          variant="primary"
          size="lg"
          block
          icon={icons.enter}
          onClick={back}
          busy={isBusy}
          busyLabel={t.left.opening}
        >
          {t.left.back}
        </Button>
      )}
    </MessageScreen>
  );
}
