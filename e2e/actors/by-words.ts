import type { ElementHandle, Page, SerializedAXNode } from 'puppeteer-core';
import { waitUntil } from '../harness/wait-until.ts';
import { touch } from './touch.ts';

/** Elements are found as people find them: by role and words, through the accessibility tree. */
type Role = 'button' | 'link' | 'checkbox' | 'textbox' | 'heading' | 'radio' | 'tab' | 'menuitem' | 'switch' | 'log';

/** A person would have long gone; this is for a busy machine. */
const PATIENCE_MS = 60_000;

export function selectorOf(role: Role, name: string): string {
  return `aria/${name}[role="${role}"]`;
}

export async function find(
  page: Page,
  role: Role,
  name: string,
  withinMs = PATIENCE_MS,
): Promise<ElementHandle<Element>> {
  const handle = await page.waitForSelector(selectorOf(role, name), { timeout: withinMs }).catch(async () => {
    throw new Error(`no ${role} «${name}» on the page, which says: ${await words(page)}`);
  });
  if (!handle) throw new Error(`no ${role} «${name}»`);
  return handle;
}

export async function press(page: Page, role: Role, name: string, withinMs?: number): Promise<void> {
  await find(page, role, name, withinMs);
  await pressFound(page, `${role} «${name}»`, () => page.$(selectorOf(role, name)));
}

/** Found anew each time: what was found may have been drawn anew meanwhile. */
export async function pressFound(page: Page, what: string, find: () => Promise<ElementHandle | null>): Promise<void> {
  await waitUntil(async () => {
    const handle = await find();
    if (!handle) return `no ${what} on the page, which says: ${await words(page)}`;
    const whyNot = await touch(page, handle);
    return whyNot && `${what} cannot be pressed: ${whyNot}`;
  });
}

/** Every box of a list in its order. */
export async function tickAll(page: Page): Promise<void> {
  const boxes = await page.$$('input[type=checkbox]');
  for (const [index, box] of boxes.entries()) await pressFound(page, `box ${index}`, async () => box);
}

/** A name that a count may follow: «Чат», «Чат, новых: 1». */
export async function pressCounted(page: Page, role: Role, name: string): Promise<void> {
  await pressFound(page, `${role} «${name}»`, () => counted(page, role, name));
}

async function counted(page: Page, role: Role, name: string): Promise<ElementHandle | null> {
  const found: SerializedAXNode[] = [];
  const look = (node: SerializedAXNode): void => {
    if (node.role === role && (node.name === name || node.name?.startsWith(`${name}, `))) found.push(node);
    node.children?.forEach(look);
  };
  const tree = await page.accessibility.snapshot();
  if (tree) look(tree);
  return (await found[0]?.elementHandle()) ?? null;
}

/** In the open dialog: the same words may stand behind it. */
export async function pressInDialog(page: Page, role: Role, name: string): Promise<void> {
  const selector = `dialog[open] ::-p-aria([name="${name}"][role="${role}"])`;
  await pressFound(page, `${role} «${name}» in the dialog`, () => page.$(selector));
}

export async function fill(page: Page, name: string, text: string): Promise<void> {
  const handle = await find(page, 'textbox', name);
  await handle.focus();
  await handle.type(text);
}

/** Everything a person can read on the page now. */
export function words(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText.replaceAll('\u00a0', ' '));
}

/** Waits until the page says it; several texts: any of them. */
export async function reads(page: Page, text: string | RegExp, withinMs = PATIENCE_MS): Promise<void> {
  await waitUntil(
    async () => {
      const said = await words(page).catch(ofAPageThatLoads);
      const isThere = typeof text === 'string' ? said.includes(text) : text.test(said);
      return isThere ? null : `the page does not say «${text}» but: ${said.slice(0, 4000)}`;
    },
    { withinMs },
  );
}

/** One page goes and the next one is not there yet: it says nothing for now. */
function ofAPageThatLoads(error: unknown): string {
  if (error instanceof Error && error.message.startsWith('Execution context was destroyed')) return '';
  throw error;
}

/** What a screen reader finds on the page; needs no script of the page's, so it works with JavaScript off. */
export async function readAloud(page: Page): Promise<string> {
  const said: string[] = [];
  const hear = (node: SerializedAXNode): void => {
    if (node.role === 'StaticText') said.push(node.name ?? '');
    else node.children?.forEach(hear);
  };
  const tree = await page.accessibility.snapshot({ interestingOnly: false });
  if (tree) hear(tree);
  return said.join('\n').replaceAll('\u00a0', ' ');
}
