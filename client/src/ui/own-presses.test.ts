import { expect, it } from 'vitest';
import { OwnPresses } from './own-presses.ts';

const veil = new EventTarget();
const field = new EventTarget();
const button = new EventTarget();

function click(presses: OwnPresses, target: EventTarget, detail = 1, beganOn = target) {
  presses.begin({ target: beganOn, detail });
  const press = { target, detail };
  if (presses.isLeftOver(press)) return 'nothing';
  return presses.isOutside(press, veil) ? 'closes' : 'goes on';
}

it('the second click of the double click that opened it neither closes it nor decides', () => {
  const presses = new OwnPresses();
  presses.opened();
  expect(click(presses, veil, 2)).toBe('nothing');
  expect(click(presses, button, 3)).toBe('nothing');
  expect(click(presses, veil)).toBe('closes');
});

it('a double click of its own counts, the keyboard too', () => {
  const presses = new OwnPresses();
  presses.opened();
  expect(presses.isLeftOver({ target: button, detail: 0 })).toBe(false);
  expect(click(presses, button)).toBe('goes on');
  expect(click(presses, button, 2)).toBe('goes on');
});

it('opened again it begins anew', () => {
  const presses = new OwnPresses();
  expect(click(presses, veil)).toBe('closes');
  presses.opened();
  expect(click(presses, veil, 2)).toBe('nothing');
});

it('a selection that ends on the veil does not close it', () => {
  const presses = new OwnPresses();
  presses.opened();
  expect(click(presses, veil, 1, field)).toBe('goes on');
});
