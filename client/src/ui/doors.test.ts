import { expect, it } from 'vitest';
import { doorsFor } from './Doors.tsx';

it('a group has a door for each place', () => {
  expect(doorsFor(12, 9)).toEqual({ doors: 12, dark: 9 });
});

it('of hundreds of places the first one taken is seen, and all are dark only when it is full', () => {
  expect(doorsFor(300, 0).dark).toBe(0);
  expect(doorsFor(300, 1).dark).toBe(1);
  expect(doorsFor(300, 150).dark).toBe(6);
  expect(doorsFor(300, 299).dark).toBe(11);
  expect(doorsFor(300, 300).dark).toBe(12);
});
