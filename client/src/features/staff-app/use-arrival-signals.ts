import { useEffect, useState } from 'react';
import { playArrival } from '../../call/devices/arrival-sound.ts';
import { chosenDevices } from '../../call/devices/remembered-devices.ts';
import { playRing } from '../../call/devices/sounds.ts';
import { textOf } from '../../i18n/catalog.ts';
import { staffAppText } from '../../i18n/staff-app.ts';
import { signTab } from '../../ui/staff/tab-title.ts';
import { ArrivalSignals, type SignalPorts } from './arrival-signals.ts';
import { useDesk } from './desk.ts';
import { useSignalChoice, useTalk } from './signal-choice.ts';

/** On every page of whoever is signed in: somebody came (ux §7). */
export function useArrivalSignals(): void {
  const desk = useDesk(state => state.desk);
  const choice = useSignalChoice();
  const isTalking = useTalk(state => state.isOn);
  const [signals] = useState(() => new ArrivalSignals(browser));
  useEffect(() => {
    signals.show(desk, { ...choice, sound: choice.sound && !isTalking });
  }, [signals, desk, choice, isTalking]);
  useEffect(() => () => signals.show(null, { sound: false, notice: false }), [signals]);
}

const browser: SignalPorts = {
  ring() {
    const playing = playArrival(chosenDevices().speaker);
    return () => playing.stop();
  },
  ringAsked() {
    const playing = playRing(chosenDevices().speaker);
    return () => playing.stop();
  },
  sign(waiting, asked) {
    const { waitingBar, signals } = textOf(staffAppText);
    const words = [asked > 0 && signals.askedTab, waiting > 0 && waitingBar.tabTitle(waiting)];
    signTab(words.filter(Boolean).join(' · '));
  },
  notify,
  isLookedAt: () => document.visibilityState === 'visible' && document.hasFocus(),
};

function notify(why: 'arrival' | 'asked'): void {
  const t = textOf(staffAppText).signals;
  try {
    const title = why === 'asked' ? t.askedTitle : t.noticeTitle;
    // One for all tabs of the product. Without the permission nothing is shown.
    const notice = new Notification(title, { body: t.noticeText, tag: `priyom-${why}` });
    notice.onclick = () => {
      window.focus();
      notice.close();
    };
  } catch {
    // Chrome on Android has notifications for installed pages only: sound and title remain.
  }
}
