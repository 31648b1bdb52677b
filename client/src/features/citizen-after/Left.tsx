import { useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { citizenAfterText } from '../../i18n/citizen-after.ts';
import { useFormat } from '../../i18n/format.ts';
import { Button } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { MessageScreen } from '../citizen-frame/MessageScreen.tsx';

interface LeftProps {
  /** The server's end; null while there is none. */
  endsAt: string | null;
  onBack: () => Promise<void>;
}

/** «Вы вышли. Вернуться можно до 11:35» */
export function Left({ endsAt, onBack }: LeftProps) {
  const t = useText(citizenAfterText);
  const format = useFormat();
  const [isBusy, setBusy] = useState(false);
  const back = () => {
    setBusy(true);
    void onBack().finally(() => setBusy(false));
  };
  const until = endsAt ? t.left.until(format.time(endsAt)) : t.left.while;
  return (
    <MessageScreen tab={t.leftTab} icon={icons.quickExit} title={t.left.title} text={`${until} ${t.off}`} quiet>
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
    </MessageScreen>
  );
}
