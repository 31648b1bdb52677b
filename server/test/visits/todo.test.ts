import { Today } from '@priyom/shared/api/appointments';
import { expect, it as test } from 'vitest';
import { book, makeHouse, read, useVisits } from './fixture.ts';

const visits = useVisits();

test('a workplace to check says whose meeting it is for', async () => {
  const { hire } = await makeHouse(visits.it);
  const specialist = await hire(['specialist']);
  const today = visits.it.clock.now().toISOString().slice(0, 10);
  const { id } = await book(specialist, specialist, { date: today, time: '09:30', minutes: 30 });
  await visits.it.runner.drain();
  const { todo } = await read(Today, await specialist.browser.get('/api/today'));
  expect(todo).toMatchObject([
    { kind: 'runCheck', appointmentId: id, about: expect.stringMatching(/^Условная Вера Петровна и Лёва, 7.лет$/u) },
  ]);
});
