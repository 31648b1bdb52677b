import { useState } from 'react';
import { useText } from '../../../i18n/catalog.ts';
import { citizenInstalledText } from '../../../i18n/citizen-installed.ts';
import { Checkbox, CheckCard } from '../../../ui/Checkbox.tsx';
import { askForNotices } from '../../../ui/system-notice.ts';
import { isQuiet } from '../../citizen-app/quiet.ts';
import { wantsNotice } from '../notice-choice.ts';

/** On iPhones: in what was put on the screen alone. */
const canNotify = 'Notification' in globalThis;

/** In the waiting room: the system tells that one is called. Asked for by a press, which says why and with what words. */
export default function NoticeOffer() {
  const t = useText(citizenInstalledText).notice;
  const [isWanted, setWanted] = useState(() => canNotify && wantsNotice.get() && Notification.permission === 'granted');
  const [isRefused, setRefused] = useState(false);
  if (!canNotify || isQuiet()) return null;
  const choose = async (isOn: boolean) => {
    const isAllowed = isOn && (await askForNotices());
    setRefused(isOn && !isAllowed);
    setWanted(isAllowed);
    if (isAllowed) wantsNotice.set();
    else wantsNotice.forget();
  };
  return (
    <CheckCard label={t.label}>
      <Checkbox
        label={t.show}
        note={t.note}
        checked={isWanted}
        onChange={isOn => void choose(isOn)}
        error={isRefused ? t.refused : undefined}
      />
    </CheckCard>
  );
}
