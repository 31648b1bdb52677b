import { useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { staffAppText } from '../../i18n/staff-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox, CheckCard } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { askForNotices } from '../../ui/system-notice.ts';
import { chooseSignals, useSignalChoice } from './signal-choice.ts';

/** How this computer tells that somebody came. */
export function SignalsDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useText(staffAppText).signals;
  const { sound, notice } = useSignalChoice();
  const [isRefused, setRefused] = useState(false);

  async function setNotice(isOn: boolean) {
    const isAllowed = !isOn || (await askForNotices());
    setRefused(!isAllowed);
    chooseSignals({ notice: isOn && isAllowed });
  }

  const actions = (
    <Button variant="primary" onClick={onClose}>
      {t.done}
    </Button>
  );
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t.title} lead={t.lead} actions={actions}>
      <CheckCard label={t.title}>
        <Checkbox label={t.sound} note={t.soundNote} checked={sound} onChange={on => chooseSignals({ sound: on })} />
        <Checkbox
          label={t.notice}
          note={t.noticeNote}
          checked={notice}
          onChange={on => void setNotice(on)}
          error={isRefused ? t.noticeRefused : undefined}
        />
      </CheckCard>
    </Dialog>
  );
}
