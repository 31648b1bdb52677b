import { expect, it } from 'vitest';
import { decoded, encoded } from './signal-choice.ts';

it('the sound is on and no notification is shown until somebody chooses', () => {
  expect(decoded(null)).toEqual({ sound: true, notice: false });
  expect(decoded('nonsense')).toEqual({ sound: true, notice: false });
});

it('what was chosen is kept as it is', () => {
  for (const sound of [true, false]) {
    for (const notice of [true, false]) expect(decoded(encoded({ sound, notice }))).toEqual({ sound, notice });
  }
});
