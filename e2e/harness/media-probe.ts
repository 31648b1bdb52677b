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
      frames: window.priyomFramesOf?.(video) ?? 0,
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

/** What carries the media of this page now, sorted: `udp`, `tcp` or `relay` for each connection that is in use. */
export function pathsInUse(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const open = (window.priyomPeers ?? []).filter(peer => peer.connectionState === 'connected');
    const paths = await Promise.all(
      open.map(async peer => {
        const stats = [...(await peer.getStats()).values()];
        const chosen = stats.find(stat => stat.type === 'transport')?.selectedCandidatePairId;
        const pairs = stats.filter(stat => stat.type === 'candidate-pair');
        const pair = pairs.find(stat => stat.id === chosen) ?? pairs.find(stat => stat.selected || stat.nominated);
        const local = stats.find(stat => stat.id === pair?.localCandidateId);
        return local?.candidateType === 'relay' ? 'relay' : String(local?.protocol);
      }),
    );
    return paths.sort();
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

/** Must run before the page's own scripts: lists its peer connections and counts frames, changes nothing. */
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
    const shown = new Map<HTMLVideoElement, number>();
    window.priyomFramesOf = video => {
      const { totalVideoFrames } = video.getVideoPlaybackQuality();
      if (totalVideoFrames > 0) return totalVideoFrames;
      // Firefox does not count the frames of a stream: from the first question on they are counted as they are shown.
      if (!shown.has(video)) {
        shown.set(video, 0);
        const count = () => {
          shown.set(video, (shown.get(video) ?? 0) + 1);
          video.requestVideoFrameCallback(count);
        };
        video.requestVideoFrameCallback(count);
      }
      return shown.get(video) ?? 0;
    };
  });
}

declare global {
  interface Window {
    priyomPeers?: RTCPeerConnection[];
    priyomFramesOf?: (video: HTMLVideoElement) => number;
  }
}
