/** Where people find themselves again: a dialog, a named part of the page, the page. */
const PLACES = 'dialog, [role=dialog], [tabindex="-1"][aria-label], main';

/**
 * What has the focus may go: a button that was pressed, a sheet that was answered. The browser then leaves the focus on
 * the page itself, where a screen reader is lost (ux §8). It is given to what stood around, its title first, unless the
 * product itself has put it somewhere. Called once by each entry.
 */
export function startKeptFocus(): void {
  let around: Element[] = [];
  document.addEventListener('focusin', ({ target }) => {
    around = [];
    for (let each = target; each instanceof Element; each = each.parentElement) around.push(each);
  });
  const isLost = () => around[0]?.isConnected === false && document.activeElement === document.body;
  const look = () => isLost() && focusPlace(around.find(each => each.isConnected));
  // Two frames: titles, dialogs and menus that give the focus back do so by themselves in the first one.
  const soon = () => isLost() && requestAnimationFrame(() => requestAnimationFrame(look));
  new MutationObserver(soon).observe(document.body, { childList: true, subtree: true });
}

function focusPlace(rest: Element | undefined): void {
  const place = rest?.closest<HTMLElement>(PLACES) ?? document.querySelector('main');
  const title = (place?.matches('main') && place.querySelector<HTMLElement>('h1[tabindex="-1"]')) || place;
  if (!title) return;
  title.tabIndex = -1;
  title.focus({ preventScroll: true });
}
