import type { Page } from 'puppeteer-core';
import { setPreference } from './firefox.ts';

/**
 * Must run before the page's own scripts: lets a microphone be pulled out of this page and put back. No browser can be
 * told to lose its own false one, so this is what a page sees of it: the track ends, it is gone from the list, none opens.
 */
export async function watchMicrophone(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const devices = navigator.mediaDevices;
    if (!devices) return;
    const [open, list] = [devices.getUserMedia.bind(devices), devices.enumerateDevices.bind(devices)];
    const tracks = new Set<MediaStreamTrack>();
    let isOut = false;
    devices.getUserMedia = async constraints => {
      if (isOut && constraints?.audio) throw new DOMException('Requested device not found', 'NotFoundError');
      const stream = await open(constraints);
      for (const track of stream.getAudioTracks()) {
        tracks.add(track);
        // Firefox tells listeners of a track only what comes from itself, unless they ask for more (the fourth argument).
        track.addEventListener = (...[type, listener, options]: unknown[]) =>
          Reflect.apply(EventTarget.prototype.addEventListener, track, [type, listener, options, true]);
      }
      return stream;
    };
    devices.enumerateDevices = async () => {
      const all = await list();
      return isOut ? all.filter(({ kind }) => kind !== 'audioinput') : all;
    };
    window.priyomMicrophone = {
      set(isPluggedIn: boolean) {
        isOut = !isPluggedIn;
        for (const track of isOut ? tracks : []) {
          const wasLive = track.readyState === 'live';
          track.stop();
          if (wasLive) track.dispatchEvent(new Event('ended'));
        }
        if (isOut) tracks.clear();
        devices.dispatchEvent(new Event('devicechange'));
      },
    };
  });
}

/** The wire of the microphone. */
export async function plugMicrophone(page: Page, isPluggedIn: boolean): Promise<void> {
  await page.evaluate(isIn => window.priyomMicrophone?.set(isIn), isPluggedIn);
}

/** What the person has told the browser about a device, by its own switch; in one that was started with `asks`. */
export async function allow(page: Page, device: 'camera' | 'microphone', isAllowed: boolean): Promise<void> {
  const browser = page.browser();
  const isFirefox = (await browser.version()).toLowerCase().startsWith('firefox');
  if (isFirefox) return setPreference(browser, `permissions.default.${device}`, isAllowed ? 1 : 2);
  const state = isAllowed ? 'granted' : 'denied';
  await page.browserContext().setPermission(new URL(page.url()).origin, { permission: { name: device }, state });
}

declare global {
  interface Window {
    priyomMicrophone?: { set(isPluggedIn: boolean): void };
  }
}
