import { type ReactNode, useEffect } from 'react';

interface PressedProps {
  /** Words of buttons, pressed one after another, each as soon as it is there; «one|other» where widths differ. */
  buttons: readonly string[];
  children: ReactNode;
}

/** A state that a person reaches by pressing. */
export function Pressed({ buttons, children }: PressedProps) {
  useEffect(() => pressInTurn(buttons), [buttons]);
  return children;
}

/** While it presses, the page says so: `shoot.ts` waits. */
function pressInTurn(buttons: readonly string[]): () => void {
  const mark = document.documentElement.dataset;
  let turn = 0;
  mark.pressing = 'yes';
  const timer = setInterval(() => {
    const wanted = buttons[turn];
    if (wanted === undefined) {
      delete mark.pressing;
      return clearInterval(timer);
    }
    const all = [
      ...document.querySelectorAll<HTMLElement>('button, [role=menuitem], [role=tab], label.radio, label.seg-item'),
    ];
    const [found] = wanted.split('|').flatMap(words => all.find(element => isWanted(element, words)) ?? []);
    if (!found) return;
    found.click();
    turn += 1;
  }, 50);
  return () => clearInterval(timer);
}

function isWanted(element: HTMLElement, words: string): boolean {
  const isDrawn = element.getClientRects().length > 0 && !element.hasAttribute('aria-disabled');
  // Under an open dialog the same words may stand on the button that opened it.
  const isOnTop = document.querySelector('dialog[open], .modal') === null || element.closest('dialog, .modal, .pop');
  const named = element.getAttribute('aria-label') ?? element.textContent ?? '';
  return isDrawn && Boolean(isOnTop) && named.includes(words);
}
