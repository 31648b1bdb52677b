import { useEffect } from 'react';
import { textOf } from '../../../i18n/catalog.ts';
import { citizenInstalledText } from '../../../i18n/citizen-installed.ts';
import { isLookedAt, showNotice } from '../../../ui/system-notice.ts';
import { wantsNotice } from '../notice-choice.ts';

/** As long as the ring (citizen-waiting/use-ring.ts). */
const PULSE = [350, 150, 550];

/** «Вас приглашают войти», without a name or a topic: others see the screen too. As long as the ring lasts. */
export default function CalledNotice() {
  useEffect(() => {
    if (!wantsNotice.get() || isLookedAt()) return;
    const t = textOf(citizenInstalledText).called;
    return showNotice({ tag: 'priyom-called', title: t.title, body: t.text, pulse: PULSE, stays: true });
  }, []);
  return null;
}
