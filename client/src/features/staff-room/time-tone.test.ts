import { describe, expect, it } from 'vitest';
import { isToneDue, type ToneFacts } from './time-tone.ts';

const ENDS = '2026-11-24T08:35:00Z';
const ten: ToneFacts = { minutesLeft: 10, endsAt: ENDS, role: 'lead', hasSound: true };

describe('the soft tone', () => {
  it('sounds ten minutes before the end, once', () => {
    expect(isToneDue(ten, null)).toBe(true);
    expect(isToneDue(ten, ENDS)).toBe(false);
  });

  it('sounds again for another end, and for none that was suspended', () => {
    expect(isToneDue({ ...ten, endsAt: '2026-11-24T08:50:00Z' }, ENDS)).toBe(true);
    expect(isToneDue({ ...ten, endsAt: null }, null)).toBe(false);
  });

  it('leaves the last five minutes to the sheet', () => {
    expect(isToneDue({ ...ten, minutesLeft: 5 }, null)).toBe(false);
    expect(isToneDue({ ...ten, minutesLeft: 1 }, null)).toBe(false);
  });

  it('is for whoever leads, and silent where the sounds are off', () => {
    expect(isToneDue({ ...ten, role: 'colleague' }, null)).toBe(false);
    expect(isToneDue({ ...ten, hasSound: false }, null)).toBe(false);
  });
});
