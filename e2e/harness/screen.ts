import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';

const SHOTS = fileURLToPath(new URL('../out/screens/', import.meta.url));
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** A picture of the screen as it is, for people to look at. */
export async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: `${SHOTS}${name}.png` });
}

/** What axe finds: «rule: element» lines, none when all is well. Evaluated, not inserted: the page's CSP stays as it is. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async tags => {
    const result = await window.axe.run(document, { runOnly: tags });
    return result.violations.flatMap(rule =>
      rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')} — ${node.failureSummary ?? ''}`),
    );
  }, TAGS);
}

declare global {
  interface Window {
    axe: {
      run(
        root: Document,
        options: { runOnly: string[] },
      ): Promise<{ violations: { id: string; nodes: { target: string[]; failureSummary?: string }[] }[] }>;
    };
  }
}
