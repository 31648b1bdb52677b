import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CallSession } from '../../session.ts';
import { between, type Counters, gapAt, NOTHING, type Present, readCounters, type Sample } from './quality.ts';

const EVERY_MS = 1_000;
/** Two minutes. */
export const KEPT = 120;

export interface Quality {
  /** Oldest first, one a second. */
  samples: readonly Sample[];
  present: Present;
}

/** What the browser counts, once a second and only while somebody looks: closed, it costs nothing. */
export class QualityFeed {
  readonly store: StoreApi<Quality> = createStore<Quality>(() => ({ samples: [], present: NOTHING }));
  readonly #session: Pick<CallSession, 'reports'>;
  #before: Counters | null = null;

  constructor(session: Pick<CallSession, 'reports'>) {
    this.#session = session;
  }

  /** Ends with the function that it gives back. */
  watch(): () => void {
    let isReading = false;
    const timer = setInterval(() => {
      // A busy main thread must not pile up reads.
      if (isReading) return;
      isReading = true;
      void this.#read().finally(() => {
        isReading = false;
      });
    }, EVERY_MS);
    return () => clearInterval(timer);
  }

  async #read(): Promise<void> {
    const reports = await this.#session.reports().catch(() => null);
    const at = performance.now();
    const before = this.#before;
    this.#before = reports && readCounters(at, reports);
    if (before && this.#before) {
      const { sample, present } = between(before, this.#before);
      this.#keep(sample, present);
    } else if (!this.#before) this.#keep(gapAt(at), NOTHING);
  }

  #keep(sample: Sample, present: Present): void {
    const { samples } = this.store.getState();
    this.store.setState({ samples: [...samples, sample].slice(-KEPT), present });
  }
}
