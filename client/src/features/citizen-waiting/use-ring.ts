import { useEffect } from 'react';
import { playRing } from '../../call/devices/sounds.ts';

/** Two short pulses, as long as the two notes of the ring. */
const PULSE = [350, 150, 550];
const EVERY_MS = 3_000;

interface RingOptions {
  speakerId: string | null;
  /** After a quick exit nothing rings or shakes on this device (ux §5.3). */
  isSilent: boolean;
  /** Words of the tab, in turn, while the tab is not seen. */
  titles: readonly [called: string, plain: string];
}

/** Sound, vibration and the tab's title, until the screen goes. */
export function useRing({ speakerId, isSilent, titles: [called, plain] }: RingOptions): void {
  useEffect(() => {
    if (isSilent) return;
    const ring = playRing(speakerId);
    const shake = () => {
      if ('vibrate' in navigator) navigator.vibrate(PULSE);
    };
    shake();
    const timer = setInterval(shake, EVERY_MS);
    return () => {
      clearInterval(timer);
      ring.stop();
      if ('vibrate' in navigator) navigator.vibrate(0);
    };
  }, [isSilent, speakerId]);

  useEffect(() => {
    let isCalled = true;
    const blink = () => {
      isCalled = document.visibilityState === 'visible' || !isCalled;
      document.title = isCalled ? called : plain;
    };
    const timer = setInterval(blink, 1_000);
    return () => clearInterval(timer);
  }, [called, plain]);
}
