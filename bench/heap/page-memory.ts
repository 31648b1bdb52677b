import type { CDPSession, Page } from 'puppeteer-core';

/** What a page holds right after its garbage was collected. */
export interface PageMemory {
  heapKb: number;
  nodes: number;
  listeners: number;
}

/** Collects a page's garbage from outside and reads what is left. */
export class MemoryProbe {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async of(page: Page): Promise<MemoryProbe> {
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    await session.send('HeapProfiler.enable');
    return new MemoryProbe(session);
  }

  async read(): Promise<PageMemory> {
    // Twice: what finalizers of the first let go is only then garbage.
    for (let round = 0; round < 2; round += 1) await this.#session.send('HeapProfiler.collectGarbage');
    const { metrics } = await this.#session.send('Performance.getMetrics');
    const metric = (name: string) => metrics.find(each => each.name === name)?.value ?? Number.NaN;
    return {
      heapKb: metric('JSHeapUsedSize') / 1024,
      nodes: metric('Nodes'),
      listeners: metric('JSEventListeners'),
    };
  }
}
