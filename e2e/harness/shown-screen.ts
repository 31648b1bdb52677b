import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { launchBrowser } from './browser.ts';

/** In Latin letters: the browser's flag knows no others. */
const TITLE = 'Pamyatka';

/**
 * A browser whose choice of what to show falls on the tab of that title, really captured. Chromium's stand-in for all
 * such questions would show a drawn picture instead: camera and microphone are allowed person by person (`allowDevices`).
 */
export function launchShowing(): Promise<Browser> {
  return launchBrowser(
    [`--auto-select-tab-capture-source-by-title=${TITLE}`, '--autoplay-policy=no-user-gesture-required'],
    // A browser that is mute captures no sound of its tabs either.
    { asks: true, ignoreDefaultArgs: ['--mute-audio'] },
  );
}

export function allowDevices(context: BrowserContext, url: string): Promise<void> {
  return context.overridePermissions(url, ['camera', 'microphone']);
}

/** A page of the person's own with letters, a clock that moves and a tone; closing it ends its capture, as by hand. */
export async function openPaper(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.setViewport({ width: 1_000, height: 700 });
  await page.setContent(`<title>${TITLE}</title><h1>Как получить коляску</h1><p>0</p>`);
  await page.evaluate(() => {
    const line = document.querySelector('p');
    let ticks = 0;
    setInterval(() => {
      ticks += 1;
      if (line) line.textContent = '*'.repeat(ticks % 60);
    }, 100);
    const audio = new AudioContext();
    const tone = audio.createOscillator();
    tone.connect(audio.destination);
    tone.start();
  });
  return page;
}

/** Must run before the page's own scripts: keeps what the page captures of a screen within reach, changes nothing of it. */
export async function watchShown(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const { mediaDevices } = navigator;
    const original = mediaDevices.getDisplayMedia.bind(mediaDevices);
    mediaDevices.getDisplayMedia = async options => {
      window.priyomShown = await original(options);
      return window.priyomShown;
    };
  });
}

/** Width of what is captured, px. */
export function shownWidth(page: Page): Promise<number> {
  return page.evaluate(() => window.priyomShown?.getVideoTracks()[0]?.getSettings().width ?? 0);
}

/** Which kinds of tracks are captured and still live. */
export function shownTracks(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    (window.priyomShown?.getTracks() ?? []).filter(({ readyState }) => readyState === 'live').map(({ kind }) => kind),
  );
}

declare global {
  interface Window {
    priyomShown?: MediaStream;
  }
}
