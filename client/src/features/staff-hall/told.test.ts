import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { participant } from '../../call/participant-fixture.ts';
import { Gathered } from './gathered.ts';
import { newHands } from './new-hands.ts';

const AT = '2026-11-24T11:00:00.000Z';
const raised = (...ids: string[]) => ({
  hall: null,
  participants: ids.map((id, index) =>
    participant({ id, role: 'citizen', part: { floor: 'none', hand: { at: AT, place: index + 1 } } }),
  ),
});

describe('what a screen reader says of a hall', () => {
  let said: (readonly string[])[] = [];
  beforeEach(() => {
    vi.useFakeTimers();
    said = [];
  });
  afterEach(() => vi.useRealTimers());

  it('three hands in a row are one sentence, and the next one waits its time', () => {
    const gathered = new Gathered<string>(2_000, all => said.push(all));
    gathered.add('anna');
    gathered.add('boris', 'vera');
    vi.advanceTimersByTime(1_999);
    expect(said).toEqual([]);
    vi.advanceTimersByTime(1);
    gathered.add('gleb');
    expect(said).toEqual([['anna', 'boris', 'vera']]);
    vi.advanceTimersByTime(2_000);
    expect(said.at(-1)).toEqual(['gleb']);
  });

  it('nothing is said after it was stopped', () => {
    const gathered = new Gathered<string>(2_000, all => said.push(all));
    gathered.add('anna');
    gathered.stop();
    vi.advanceTimersByTime(10_000);
    expect(said).toEqual([]);
  });
});

it('a hand is news once, and those that were up when one came in are none', () => {
  expect(newHands(null, raised('anna'))).toEqual([]);
  expect(newHands(raised('anna'), raised('anna', 'boris'))).toEqual(['boris']);
  expect(newHands(raised('anna', 'boris'), raised('boris'))).toEqual([]);
});
