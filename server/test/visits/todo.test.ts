import { Today } from '@priyom/shared/api/appointments';
import { expect, it as test } from 'vitest';
import { newId } from '../../src/platform/ids.ts';
import { addTask } from '../../src/tasks/add-task.ts';
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

test('a day of checks is one entry, of the nearest meeting, below people who wait', async () => {
  const { hire, institution } = await makeHouse(visits.it, {
    over: body => ({ ...body, check: { ...body.check, minutesBefore: 300 } }),
  });
  const specialist = await hire(['specialist']);
  const wish = { date: visits.it.clock.now().toISOString().slice(0, 10), minutes: 30 };
  await book(specialist, specialist, { ...wish, time: '09:30', method: 'phone' });
  const nearest = await book(specialist, specialist, { ...wish, time: '10:30' });
  await book(specialist, specialist, { ...wish, time: '11:30' });
  await visits.it.runner.drain();
  const task = { kind: 'callBack' as const, key: newId(), subject: { kind: 'appointment', id: nearest.id } };
  await addTask(visits.it, institution, { ...task, forStaffIds: [specialist.staffId] });
  const { todo } = await read(Today, await specialist.browser.get('/api/today'));
  expect(todo.map(({ kind }) => kind)).toEqual(['callBack', 'runCheck']);
  expect(todo[1]).toMatchObject({ appointmentId: nearest.id });
});

test('what waits for somebody is found however much waits for others', async () => {
  const { institution, hire } = await makeHouse(visits.it);
  const [one, other] = [await hire(['specialist']), await hire(['head'])];
  const { database, clock } = visits.it;
  const task = (key: string) => ({ kind: 'callBack' as const, key, subject: { kind: 'appointment', id: newId() } });
  for (let index = 0; index < 501; index += 1) {
    await addTask({ database, clock }, institution, { ...task(`many:${index}`), forStaffIds: [one.staffId] });
  }
  const forRoles = [{ role: 'head' as const, departmentId: 'elsewhere' }];
  await addTask({ database, clock }, institution, { ...task('elsewhere'), forRoles });
  const mine = [{ role: 'head' as const, departmentId: null }];
  await addTask({ database, clock }, institution, { ...task('mine'), forRoles: mine });
  expect((await read(Today, await other.browser.get('/api/today'))).todo).toHaveLength(1);
});
