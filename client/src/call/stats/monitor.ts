import type { PeerMedia } from '../media/peer-media.ts';
import { type Reading, readTransport } from './reading.ts';

const EVERY_MS = 500;
const WINDOW = 7;
/** No busy page is that late: the lid was closed, or the system had stopped the browser. */
const SLEPT_MS = 5_000;

export interface MonitorEvents {
  /** Every 500 ms; `window` holds the last three seconds, newest last. */
  onReading(peer: PeerMedia, window: readonly Reading[]): void;
  /** The page had stood still; what it knows of its connections is old. */
  onSlept(): void;
}

/** Reads both transports twice a second for as long as there is a peer. */
export class Monitor {
  private readonly events: MonitorEvents;
  private timer: ReturnType<typeof setInterval> | null = null;

  constructor(events: MonitorEvents) {
    this.events = events;
  }

  watch(peer: PeerMedia): void {
    this.stop();
    const window: Reading[] = [];
    let isReading = false;
    let tickedAt = Date.now();
    this.timer = setInterval(() => {
      const sinceMs = Date.now() - tickedAt;
      tickedAt += sinceMs;
      if (sinceMs > SLEPT_MS) this.events.onSlept();
      // A busy main thread must not pile up reads.
      if (isReading) return;
      isReading = true;
      void readPeer(peer)
        .then(reading => {
          if (!reading) return;
          window.push(reading);
          if (window.length > WINDOW) window.shift();
          this.events.onReading(peer, window);
        })
        .finally(() => {
          isReading = false;
        });
    }, EVERY_MS);
  }

  stop(): void {
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
  }
}

/** null = closed meanwhile. */
export async function readPeer(peer: PeerMedia): Promise<Reading | null> {
  if (peer.send.closed || peer.recv.closed) return null;
  try {
    const [send, recv] = await Promise.all([peer.send.getStats(), peer.recv.getStats()]);
    return { at: performance.now(), send: readTransport(send), recv: readTransport(recv) };
  } catch {
    return null;
  }
}
