import { Slots } from '@priyom/shared/api/appointments';
import { describe, expect, it as test } from 'vitest';
import { book, makeHouse, read, useVisits } from './fixture.ts';

const visits = useVisits();

async function house() {
  const { hire } = await makeHouse(visits.it);
  return { registrar: await hire(['registrar']), specialist: await hire(['specialist']) };
}

describe('slots', () => {
  test('show hours with the break, what is taken, what is past, and the nearest free', async () => {
    const { registrar, specialist } = await house();
    await book(registrar, specialist, { date: '2037-11-25', time: '10:00', minutes: 45 });
    const path = `/api/appointments/slots?specialistId=${specialist.staffId}&date=2037-11-25&minutes=45`;
    const slots = await read(Slots, await registrar.browser.get(path));
    expect(slots).toMatchObject({
      workingDay: true,
      hours: [
        { from: '08:30', to: '13:00' },
        { from: '14:00', to: '17:30' },
      ],
    });
    const state = new Map(slots.slots.map(slot => [slot.time, slot.state]));
    expect(state.get('08:45')).toBe('past');
    expect(state.get('09:15')).toBe('free');
    expect(state.get('09:30')).toBe('taken');
    expect(state.get('10:30')).toBe('taken');
    expect(state.get('10:45')).toBe('free');
    expect(state.has('12:30')).toBe(false);
    expect(state.get('16:45')).toBe('free');
    expect(slots.nearest).toEqual([
      { date: '2037-11-25', time: '09:00' },
      { date: '2037-11-25', time: '09:15' },
      { date: '2037-11-25', time: '10:45' },
    ]);
  });

  test('a closed day has none, and the next working ones are offered', async () => {
    const { registrar, specialist } = await house();
    const path = `/api/appointments/slots?specialistId=${specialist.staffId}&date=2037-11-28&minutes=60`;
    const slots = await read(Slots, await registrar.browser.get(path));
    expect(slots).toMatchObject({ workingDay: false, hours: [], slots: [] });
    expect(slots.nearest[0]).toEqual({ date: '2037-11-30', time: '08:30' });
  });
});
