import type { CDPSession, Page } from 'puppeteer-core';

/** Where the focus stands, as assistive technology is told it. */
export interface Stop {
  role: string;
  name: string;
  /** The browser's own number of the element: the same as long as it is the same element. */
  id: number;
}

/** The eye of keyboard specs: what has the focus, by the accessibility tree, and whether a person can see that. */
export class Focus {
  readonly #page: Page;
  /** null: a browser without Chrome's protocol, which tells nobody of its accessibility tree. */
  readonly #session: CDPSession | null;

  private constructor(page: Page, session: CDPSession | null) {
    this.#page = page;
    this.#session = session;
  }

  static async of(page: Page): Promise<Focus> {
    const session = await page.createCDPSession().catch(() => null);
    if (!session) await page.bringToFront();
    // Several people share one browser; each of their pages has the focus of its own window.
    await session?.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    return new Focus(page, session);
  }

  /** What is known of the focus is the page's own word: it may be elsewhere. */
  get isOfPageAlone(): boolean {
    return this.#session === null;
  }

  /** null: on the page itself, that is, nowhere. */
  async stop(): Promise<Stop | null> {
    if (!this.#session) return this.#page.evaluate(standing);
    const { result } = await this.#session.send('Runtime.evaluate', {
      expression: 'document.activeElement === document.body ? null : document.activeElement',
    });
    if (!result.objectId) return null;
    const { nodes } = await this.#session.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId,
      fetchRelatives: false,
    });
    const [node] = nodes;
    return {
      role: String(node?.role?.value ?? ''),
      name: plain(String(node?.name?.value ?? '')),
      id: node?.backendDOMNodeId ?? 0,
    };
  }

  /** What is wrong with how the stop is shown, also with the stop before it: only now can it be seen without the focus. */
  async fault(): Promise<string | null> {
    // Behind the last stop Firefox goes on to its own buttons, while the keys of a spec still come here: nothing is drawn.
    if (!this.#session && !(await this.#page.evaluate(() => document.hasFocus()))) return null;
    return this.#page.evaluate(lookAtFocus);
  }

  /** The title of the dialog around it; null when it stands in none. */
  dialog(): Promise<string | null> {
    return this.#page.evaluate(() => {
      const dialog = document.activeElement?.closest('dialog[open], [role=dialog], [role=alertdialog]');
      return dialog?.querySelector('h2')?.innerText ?? null;
    });
  }
}

/** As it sounds: without soft hyphens and hard spaces. */
export const plain = (text: string): string => text.replaceAll('\u00ad', '').replaceAll(/\s+/g, ' ').trim();

/** Runs in the page. By what most elements are named by. */
function standing(): Stop | null {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  window.priyomStops ??= [];
  if (!window.priyomStops.includes(element)) window.priyomStops.push(element);
  const roles: Record<string, string> = { A: 'link', BUTTON: 'button', H1: 'heading', INPUT: 'textbox' };
  const text = element instanceof HTMLElement ? element.innerText : '';
  const name = element.getAttribute('aria-label') ?? text;
  return {
    role: element.getAttribute('role') ?? roles[element.tagName] ?? element.tagName.toLowerCase(),
    name: name.replaceAll('\u00ad', '').replaceAll(/\s+/g, ' ').trim(),
    id: window.priyomStops.indexOf(element),
  };
}

interface Shown {
  element: Element;
  name: string;
  /** Outline, shadow and colours of the element and of what stands close around it. */
  looks: string;
}

/** Runs in the page, so everything it needs is inside. */
function lookAtFocus(): string | null {
  const looksOf = (element: Element): string => {
    const around: (Element | null)[] = [element, element.parentElement, element.parentElement?.parentElement ?? null];
    return around
      .filter(each => each !== null)
      .map(each => getComputedStyle(each))
      .map(({ outline, boxShadow, backgroundColor, borderColor }) => [outline, boxShadow, backgroundColor, borderColor])
      .join('|');
  };
  const hidden = (element: Element): string | null => {
    // A native box or radio is drawn by the row around it.
    const box = element.getBoundingClientRect();
    const shown = box.width < 4 || box.height < 4 ? (element.closest('label') ?? element) : element;
    const [line = shown.getBoundingClientRect()] = shown.getClientRects();
    const left = Math.max(line.left, 0);
    const right = Math.min(line.right, innerWidth);
    const top = Math.max(line.top, 0);
    const bottom = Math.min(line.bottom, innerHeight);
    if (right - left < 4 || bottom - top < 4) return 'is outside of the window';
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return hit && shown.contains(hit) ? null : `is covered by <${hit?.tagName} class="${hit?.className}">`;
  };
  const before = window.priyomFocus;
  const element = document.activeElement;
  if (before && before.element !== element && before.element.isConnected) {
    if (before.looks === looksOf(before.element)) return `nothing shows the focus on «${before.name}»`;
  }
  if (!element || element === document.body) return null;
  const name = (element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 60) || element.outerHTML;
  window.priyomFocus = { element, name, looks: looksOf(element) };
  const fault = hidden(element);
  return fault && `«${name}» ${fault}`;
}

declare global {
  interface Window {
    priyomFocus?: Shown | undefined;
    priyomStops?: Element[];
  }
}
