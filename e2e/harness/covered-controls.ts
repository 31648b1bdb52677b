import type { Page } from 'puppeteer-core';

/**
 * «button «Закончить» lies under section.rm-pane»: what a finger on the middle of a control in sight would not reach.
 * What is scrolled out of its box and what a bar that stays in its place covers for now can be scrolled into reach.
 */
export function coveredControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const dialogs = [...document.querySelectorAll('dialog[open]')].filter(dialog => dialog.matches(':modal'));
    const within = dialogs.at(-1) ?? document;
    const controls = within.querySelectorAll<HTMLElement>('button, a[href], input, textarea, select');
    return [...controls].flatMap(control => {
      // The label of a drawn box or tab is what is pressed.
      const target = control.closest('label') ?? control;
      const box = target.getBoundingClientRect();
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      if (!target.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || box.width < 2) return [];
      // Seen with the focus alone, as «Сразу к содержанию».
      if (getComputedStyle(target).clipPath !== 'none') return [];
      if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight || isScrolledOut(target)) return [];
      const top = document.elementFromPoint(x, y);
      if (!top || target.contains(top) || top.contains(target) || staysInPlace(top)) return [];
      const name = control.getAttribute('aria-label') ?? target.textContent;
      return [`${control.tagName.toLowerCase()} «${name}» lies under ${top.tagName.toLowerCase()}.${top.className}`];

      function isScrolledOut(element: HTMLElement): boolean {
        for (let outer = element.parentElement; outer; outer = outer.parentElement) {
          if (getComputedStyle(outer).overflow === 'visible') continue;
          const { top: from, bottom, left, right } = outer.getBoundingClientRect();
          if (x < left || x > right || y < from || y > bottom) return true;
        }
        return false;
      }
    });

    function staysInPlace(element: Element): boolean {
      for (let outer: Element | null = element; outer; outer = outer.parentElement) {
        if (['fixed', 'sticky'].includes(getComputedStyle(outer).position)) return true;
      }
      return false;
    }
  });
}
