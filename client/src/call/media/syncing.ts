import { nextRetryDelayInMs } from '../reconnection/retry-policy.ts';
import { isForNow, Refused } from '../signaling/failures.ts';

/** Mostly the node's control link, back within a second: only a longer one is worth a word. */
const TELL_AFTER_MS = 3_000;

/**
 * Work that brings the sfu to what the person wants. Calls meanwhile are folded into one; a «not now» of the server is
 * asked again with back-off until it is done, since nobody else would: the button says already what the person wants.
 */
export class Syncing {
  private readonly work: () => Promise<void>;
  private readonly onBehind: (isBehind: boolean) => void;
  private running: Promise<void> | null = null;
  private isStale = false;
  private failed = 0;
  private failingSince = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `onBehind`: it has been refused for a few seconds, or no longer is. */
  constructor(work: () => Promise<void>, onBehind: (isBehind: boolean) => void) {
    this.work = work;
    this.onBehind = onBehind;
  }

  /** Rejects with what the work rejects with; the next try is then on its way, if there is to be one. */
  run(): Promise<void> {
    this.isStale = true;
    this.running ??= this.whileStale().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  /** Nothing is tried any more, and nothing is behind. */
  cancel(): void {
    clearTimeout(this.timer);
    this.failed = 0;
    this.onBehind(false);
  }

  private async whileStale(): Promise<void> {
    while (this.isStale) {
      this.isStale = false;
      clearTimeout(this.timer);
      try {
        await this.work();
      } catch (error) {
        if (error instanceof Refused && isForNow(error.wire)) this.later();
        if (!this.isStale) throw error;
        continue;
      }
      if (this.failed > 0) this.cancel();
    }
  }

  private later(): void {
    if (this.failed === 0) this.failingSince = performance.now();
    this.failed += 1;
    if (performance.now() - this.failingSince >= TELL_AFTER_MS) this.onBehind(true);
    const delay = nextRetryDelayInMs({ what: 'join', failed: this.failed, random: Math.random() }) ?? 0;
    // Refused again: then `later` has seen to it already.
    this.timer = setTimeout(() => void this.run().catch(() => undefined), delay);
  }
}
