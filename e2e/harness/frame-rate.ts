import type { Page } from 'puppeteer-core';
import { waitUntil } from './wait-until.ts';

/** One camera on its way to one screen, by both browsers' own counts over the same seconds; rates are frames a second. */
export interface Throughput {
  /** What the camera gave. */
  captured: number;
  /** What went out in the layer that had most of it. */
  sent: number;
  /** What came to the screen's browser, and what of it was decoded. */
  received: number;
  decoded: number;
  /** Of the picture as it was decoded last. */
  width: number;
  height: number;
}

interface Count {
  atMs: number;
  first: number;
  second: number;
  width: number;
  height: number;
}

/** `participantId`: whose picture it is on the page `to`; `from` is their own page. */
export async function throughput(from: Page, to: Page, participantId: string, seconds: number): Promise<Throughput> {
  const look = () => Promise.all([sentBy(from), arrivedAt(to, participantId)]);
  const [sentBefore, arrivedBefore] = await look();
  let [sent, arrived] = [sentBefore, arrivedBefore];
  await waitUntil(async () => {
    [sent, arrived] = await look();
    const passed = (arrived.atMs - arrivedBefore.atMs) / 1_000;
    return passed >= seconds ? null : `${passed} of ${seconds} s are counted`;
  });
  const [captured, encoded] = rates(sentBefore, sent);
  const [received, decoded] = rates(arrivedBefore, arrived);
  return { captured, sent: encoded, received, decoded, width: arrived.width, height: arrived.height };
}

function rates(before: Count, after: Count): [number, number] {
  const rate = (frames: number): number => Math.round((frames / (after.atMs - before.atMs)) * 10_000) / 10;
  return [rate(after.first - before.first), rate(after.second - before.second)];
}

function sentBy(page: Page): Promise<Count> {
  return page.evaluate(async () => {
    const open = (window.priyomPeers ?? []).filter(peer => peer.connectionState === 'connected');
    const reports = await Promise.all(open.map(peer => peer.getStats()));
    const stats = reports.flatMap(report => [...report.values()]);
    const camera = stats.find(stat => stat.type === 'media-source' && stat.kind === 'video');
    const layers = stats.filter(stat => stat.type === 'outbound-rtp' && stat.mediaSourceId === camera?.id);
    const second = Math.max(0, ...layers.map(layer => layer.framesSent ?? 0));
    return { atMs: performance.now(), first: camera?.frames ?? 0, second, width: 0, height: 0 };
  });
}

function arrivedAt(page: Page, participantId: string): Promise<Count> {
  return page.evaluate(async id => {
    const video = document.querySelector<HTMLVideoElement>(`video[data-participant="${id}"]`);
    const stream = video?.srcObject;
    const track = stream instanceof MediaStream ? stream.getVideoTracks()[0] : undefined;
    const reports = await Promise.all((window.priyomPeers ?? []).map(peer => peer.getStats()));
    const stats = reports.flatMap(report => [...report.values()]);
    const inbound = stats.find(stat => stat.type === 'inbound-rtp' && stat.trackIdentifier === track?.id);
    const { framesReceived = 0, framesDecoded = 0, frameWidth = 0, frameHeight = 0 } = inbound ?? {};
    return {
      atMs: performance.now(),
      first: framesReceived,
      second: framesDecoded,
      width: frameWidth,
      height: frameHeight,
    };
  }, participantId);
}
