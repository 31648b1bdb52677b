import type { Page } from 'puppeteer-core';
import { afterEach } from 'vitest';
import { shoot } from './screen.ts';

/** After a step that fails: what each person sees then, as `failed-<who>.png` among the screens. */
export function shootOnFailure(pages: () => Record<string, Page | undefined>): void {
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    for (const [who, page] of Object.entries(pages())) if (page) await shoot(page, `failed-${who}`);
  });
}
