import { timeOfMinutes } from '@priyom/shared/calendar/zone';

type State = 'free' | 'taken' | 'past';

const HOURS = [
  { from: '09:00', to: '13:00' },
  { from: '14:00', to: '18:00' },
];

/** Quarter-hour starts of a day with a lunch break, for meetings of 45 minutes. */
function startsOf(stateOf: (time: string) => State) {
  const minutes = [540, 840].flatMap(from => Array.from({ length: 14 }, (_, step) => from + step * 15));
  return minutes.map(timeOfMinutes).map(time => ({ time, state: stateOf(time) }));
}

const TAKEN = new Set(['10:00', '10:15', '10:30', '10:45', '11:00', '15:00', '15:15', '15:30']);

export const nearest = [
  { date: '2026-11-25', time: '09:00' },
  { date: '2026-11-25', time: '09:15' },
  { date: '2026-11-26', time: '09:00' },
];

/** `/slots`, whichever day is asked for. */
export function slotsOf(address: URL) {
  const date = address.searchParams.get('date') ?? '2026-11-25';
  return {
    date,
    workingDay: true,
    hours: HOURS,
    slots: startsOf(time => (TAKEN.has(time) ? 'taken' : 'free')),
    nearest,
  };
}

export function fullDayOf(address: URL) {
  return { ...slotsOf(address), slots: startsOf(() => 'taken') };
}

/** A service open round the clock. */
export function longDayOf(address: URL) {
  const slots = Array.from({ length: 93 }, (_, step) => ({ time: timeOfMinutes(step * 15), state: 'free' }));
  return { ...slotsOf(address), hours: [{ from: '00:00', to: '23:59' }], slots };
}
