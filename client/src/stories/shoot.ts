/**
 * Pictures and an axe run of every story page. Needs the development server (`pnpm dev`) and a Chromium:
 *   node src/stories/shoot.ts <folder for the pictures> [page …]
 * CHROMIUM names the browser, STORIES the address; LOOKS and WIDTHS choose some of all, e.g. LOOKS=light,dark. Exits 1 when axe finds something or a page scrolls sideways.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { STAFF_STORIES } from './staff/names.ts';

const address = process.env.STORIES ?? 'http://127.0.0.1:5173/stories';
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const allPages = [
  'staff',
  'citizen',
  'stage',
  'frame',
  'shell',
  'dialog',
  'panel',
  'confirm',
  'form',
  ...STAFF_STORIES,
];
const widths = (process.env.WIDTHS ?? '320,360,768,1440').split(',').map(Number);
/** As `encodeAppearance` writes them: light, dark, black on white, yellow on black, light at 150 %. */
const looks = { light: 'a1100', dark: 'a2100', contrast: 'a3100', 'contrast-dark': 'a4100', large: 'a1300' };

const [folder = 'shots', ...chosen] = process.argv.slice(2);
const faults: string[] = [];

interface AxeFinding {
  readonly id: string;
  readonly targets: readonly string[];
}

function isChosen(list: string | undefined, one: string): boolean {
  return list === undefined || list.split(',').includes(one);
}

async function axe(page: Page): Promise<AxeFinding[]> {
  await page.evaluate(axeSource);
  const json = await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(tags)} }).then(found => JSON.stringify(found.violations.map(
      ({ id, nodes }) => ({ id, targets: nodes.map(node => node.target.join(' ') + ' ' + node.failureSummary.slice(0, 160)) }))))`,
  );
  const found: AxeFinding[] = JSON.parse(String(json));
  return found;
}

async function shoot(page: Page, name: string, width: number, look: keyof typeof looks): Promise<void> {
  await page.setViewport({ width, height: width < 768 ? 740 : 900 });
  await page.goto(`${address}?page=${name}`, { waitUntil: 'networkidle0' });
  await page.waitForFunction('document.querySelector("main, dialog[open]") && document.fonts.status === "loaded"');
  await page.waitForFunction('!document.documentElement.dataset.pressing');
  await page.waitForFunction('!document.querySelector(".sk") === !location.search.includes("staff")');
  const label = `${name}-${width}-${look}`;
  const isSideways = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
  if (isSideways) faults.push(`${label}: scrolls sideways`);
  for (const { id, targets } of await axe(page)) faults.push(`${label}: ${id} ${targets.slice(0, 3).join(' | ')}`);
  await page.screenshot({ path: `${folder}/${label}.png`, fullPage: true });
}

async function shootAll(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  page.on('pageerror', error => faults.push(`page error: ${String(error)}`));
  page.on('console', message => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  await page.goto(address, { waitUntil: 'networkidle0' });
  for (const look of ['light', 'dark', 'contrast', 'contrast-dark', 'large'] as const) {
    if (!isChosen(process.env.LOOKS, look)) continue;
    await page.evaluate(`localStorage.setItem('priyom.appearance', '${looks[look]}')`);
    for (const name of chosen.length > 0 ? chosen : allPages) {
      for (const width of widths) await shoot(page, name, width, look);
    }
  }
}

mkdirSync(folder, { recursive: true });
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
try {
  await shootAll(browser);
} finally {
  await browser.close();
}
console.info(faults.length === 0 ? 'No faults' : [...new Set(faults)].join('\n'));
process.exitCode = faults.length === 0 ? 0 : 1;
