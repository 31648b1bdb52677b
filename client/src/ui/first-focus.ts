const fields =
  'input:not([type=hidden]):not([type=radio]), input[type=radio]:checked, textarea, select, [role=spinbutton]';
/** A radio has no `aria-invalid` of its own: its group is marked. */
const fault = '[aria-invalid=true], [data-invalid] input';
const others = 'button:not(.dialog-x, .exit), a[href], summary, input[type=radio]';

/**
 * Where the focus stands when a dialog opens (ux §8): what is marked `data-autofocus` (the safe button), else the first
 * field, else the first button; the cross only when there is nothing else, the quick exit never. It is marked, and the
 * browser gives it the focus while it shows the dialog.
 */
export function markFirst(dialog: HTMLElement): HTMLElement | null {
  const first = firstOf(dialog);
  for (const before of dialog.querySelectorAll('[autofocus]')) before.removeAttribute('autofocus');
  first?.setAttribute('autofocus', '');
  return first;
}

export function firstOf(dialog: HTMLElement): HTMLElement | null {
  for (const selector of ['[data-autofocus]', fields, others, '.dialog-x']) {
    const found = dialog.querySelector<HTMLElement>(selector);
    if (found) return found;
  }
  return null;
}

/** A press that was refused because something is missing leads to the first wrong field; as long as the dialog lives. */
export function followFaults(dialog: HTMLElement): void {
  dialog.addEventListener('click', ({ target }) => {
    const isDecision = target instanceof Element && target.closest('button:not([aria-pressed])');
    // The faults are drawn first.
    if (isDecision) requestAnimationFrame(() => dialog.querySelector<HTMLElement>(fault)?.focus());
  });
}
