import { type AnnouncementKind, createAnnounceQueue } from './announce-queue.ts';

const silenced = new Set<AnnouncementKind>();
const dialogs: HTMLElement[] = [];
let regions: { root: HTMLElement; polite: HTMLElement; assertive: HTMLElement } | undefined;

function region(politeness: 'polite' | 'assertive'): HTMLElement {
  const element = document.createElement('div');
  element.setAttribute('aria-live', politeness);
  element.setAttribute('aria-atomic', 'true');
  return element;
}

/**
 * The two live regions of the page. They are moved into the topmost modal dialog while one is open, because all that is
 * outside a modal is inert and screen readers skip it; `data-live-announcer` keeps react-aria's modals from hiding them.
 */
function ensureRegions() {
  if (!regions) {
    const root = document.createElement('div');
    root.className = 'sr';
    root.dataset.liveAnnouncer = 'true';
    regions = { root, polite: region('polite'), assertive: region('assertive') };
    root.append(regions.polite, regions.assertive);
  }
  const home = dialogs.at(-1) ?? document.body;
  if (regions.root.parentElement !== home) home.append(regions.root);
  return regions;
}

const queue = createAnnounceQueue(
  ({ text, isAssertive }) => {
    const { polite, assertive } = ensureRegions();
    polite.textContent = isAssertive ? '' : text;
    assertive.textContent = isAssertive ? text : '';
  },
  { now: () => performance.now(), after: (ms, run) => void setTimeout(run, ms) },
);

/** Puts the empty regions on the page: a region must exist before it speaks. Called once by each entry. */
export function startAnnouncer(): void {
  ensureRegions();
}

/**
 * Says `text` to screen readers. Assertive only for: called from the waiting room, one minute left, you are not heard,
 * call ended (ux §8). `kind` lets the person switch a sort of announcements off.
 */
export function announce(text: string, { assertive = false, kind = 'result' }: AnnounceOptions = {}): void {
  if (!silenced.has(kind)) queue.add({ text, kind, isAssertive: assertive });
}

export interface AnnounceOptions {
  assertive?: boolean;
  kind?: AnnouncementKind;
}

export function setAnnounced(kind: Exclude<AnnouncementKind, 'result'>, isOn: boolean): void {
  if (isOn) silenced.delete(kind);
  else silenced.add(kind);
}

export const isAnnounced = (kind: AnnouncementKind): boolean => !silenced.has(kind);

/** Used by Dialog: the regions follow the open modal. Gives back what to call when it closes. */
export function enterModal(element: HTMLElement): () => void {
  dialogs.push(element);
  ensureRegions();
  return () => {
    dialogs.splice(dialogs.indexOf(element), 1);
    ensureRegions();
  };
}
