import { textOf } from '../../i18n/catalog.ts';
import { uiText } from '../../i18n/ui.ts';
import { createTripleEscape, quickExit } from '../../ui/quick-exit.ts';
import { exitPlan } from '../citizen-app/exit-plan.ts';

/** Top right, as on every screen of the citizen, and by Esc Esc Esc. */
export function addQuickExit(): void {
  const leave = () => quickExit(exitPlan());
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'exit';
  button.textContent = textOf(uiText).quickExit;
  button.addEventListener('click', leave);
  document.querySelector('.c-top')?.append(button);
  const isThird = createTripleEscape();
  addEventListener('keydown', event => {
    if (event.code === 'Escape' && !event.repeat && isThird(performance.now())) leave();
  });
}
