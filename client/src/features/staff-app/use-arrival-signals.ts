import { useEffect, useState } from 'react';
import { playArrival } from '../../call/devices/arrival-sound.ts';
import { chosenDevices } from '../../call/devices/remembered-devices.ts';
import { playRing } from '../../call/devices/sounds.ts';
import { textOf } from '../../i18n/catalog.ts';
import { staffAppText } from '../../i18n/staff-app.ts';
import { signTab } from '../../ui/staff/tab-title.ts';
import { isLookedAt, showNotice } from '../../ui/system-notice.ts';
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
  sign(waiting, asked, alarms) {
    const { waitingBar, signals } = textOf(staffAppText);
    const words = [
      alarms > 0 && signals.alarmTab,
      asked > 0 && signals.askedTab,
      waiting > 0 && waitingBar.tabTitle(waiting),
    ];
    signTab(words.filter(Boolean).join(' · '));
  },
  notify(why) {
    const t = textOf(staffAppText).signals;
    // One for all tabs of the product.
    showNotice({
      tag: `priyom-${why}`,
      title: { alarm: t.alarmTitle, asked: t.askedTitle, arrival: t.noticeTitle }[why],
      stays: why === 'alarm',
      body: t.noticeText,
      pulse: [200, 100, 200],
    });
  },
  isLookedAt,
};
