import type { Page } from 'puppeteer-core';
import { waitUntil } from './wait-until.ts';

/** Frames that each playing picture of others has decoded, by the element's accessible name. */
export interface Picture {
  name: string;
  frames: number;
  width: number;
}

/** Pictures of other people on the page: `<video data-participant>`; a self-view has none of it. */
export function pictures(page: Page): Promise<Picture[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLVideoElement>('video[data-participant]')].map(video => ({
      name: video.dataset.participant ?? '',
      frames: video.getVideoPlaybackQuality().totalVideoFrames,
      width: video.videoWidth,
    })),
  );
}

/** Waits until at least `count` pictures of others have each decoded `more` new frames. */
export async function framesGrow(
  page: Page,
  { count = 1, more = 10, withinMs = 60_000 }: { count?: number; more?: number; withinMs?: number } = {},
): Promise<void> {
  const first = new Map<string, number>();
  await waitUntil(
    async () => {
      const now = await pictures(page);
      const grown = now.filter(picture => {
        const before = first.get(picture.name);
        // A new element after a reconnection counts from its own start.
        if (before === undefined || picture.frames < before) first.set(picture.name, picture.frames);
        return picture.frames >= (first.get(picture.name) ?? 0) + more;
      });
      return grown.length >= count ? null : `${grown.length} of ${count} pictures grow: ${JSON.stringify(now)}`;
    },
    { withinMs },
  );
}

/** Waits until no picture of others has got a new frame for so long: their media are really away. */
export async function framesStand(page: Page, { forMs = 3_000 }: { forMs?: number } = {}): Promise<void> {
  let seen = '';
  let since = Date.now();
  await waitUntil(async () => {
    const now = JSON.stringify(await pictures(page));
    if (now !== seen) since = Date.now();
    seen = now;
    return Date.now() - since >= forMs ? null : `frames still come: ${now}`;
  });
}

/** The ports from which this page sends its media. */
export function mediaPorts(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const reports = await Promise.all((window.priyomPeers ?? []).map(peer => peer.getStats()));
    return reports
      .flatMap(report => [...report.values()])
      .filter(stat => stat.type === 'local-candidate' && stat.protocol === 'udp')
      .map(stat => Number(stat.port));
  });
}

/** How much sound from others this page has played so far: grows while somebody is heard, 0 while nobody ever was. */
export function audioEnergy(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const peers = window.priyomPeers ?? [];
    const reports = await Promise.all(
      peers.filter(peer => peer.connectionState !== 'closed').map(peer => peer.getStats()),
    );
    return reports
      .flatMap(report => [...report.values()])
      .filter(stat => stat.type === 'inbound-rtp' && stat.kind === 'audio')
      .reduce((sum, stat) => sum + (stat.totalAudioEnergy ?? 0), 0);
  });
}

/** Must run before the page's own scripts: lists its peer connections, changes nothing. */
export async function watchPeers(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const Original = window.RTCPeerConnection;
    window.priyomPeers = [];
    window.RTCPeerConnection = new Proxy(Original, {
      construct(target, args) {
        const peer: RTCPeerConnection = Reflect.construct(target, args);
        window.priyomPeers?.push(peer);
        return peer;
      },
    });
  });
}

declare global {
  interface Window {
    priyomPeers?: RTCPeerConnection[];
  }
}
