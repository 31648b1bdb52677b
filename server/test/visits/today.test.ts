import { Booked, Slots, Today } from '@priyom/shared/api/appointments';
import { Visit } from '@priyom/shared/api/guest';
import { describe, expect, it as test } from 'vitest';
import { auditEventsModel } from '../../src/audit/model.ts';
import { institutionsModel } from '../../src/institutions/model.ts';
import { departmentsOf } from '../../src/institutions/repository.ts';
import { book, makeHouse, once, press, read, refusal, useVisits, wishFor } from './fixture.ts';

const visits = useVisits();

describe('«Сегодня»', () => {
  test('shows a specialist the own meetings, a head the department’s, a registrar all, and the break', async () => {
    const { institution, hire } = await makeHouse(visits.it);
    const [registrar, one, other] = [
      await hire(['registrar']),
      await hire(['specialist'], 'help'),
      await hire(['specialist'], 'other'),
    ];
    const head = await hire(['head'], 'other');
    const today = { date: '2037-11-25' };
    const late = await book(registrar, one, { ...today, time: '16:00' });
    const early = await book(registrar, one, { ...today, time: '10:00' });
    const others = await book(registrar, other, { ...today, time: '11:00' });
    await book(registrar, one, { date: '2037-11-26', time: '10:00' });
    const seen = async (who: typeof head) => {
      const day = await read(Today, await who.browser.get('/api/today'));
      expect(day).toMatchObject({
        date: '2037-11-25',
        zone: 'Europe/Moscow',
        breaks: [{ from: '13:00', to: '14:00' }],
      });
      return day.appointments.map(each => each.id);
    };
    expect(await seen(one)).toEqual([early.id, late.id]);
    expect(await seen(head)).toEqual([others.id]);
    expect(await seen(registrar)).toEqual([early.id, others.id, late.id]);
    const [event] = await visits.it.database
      .in(institution, auditEventsModel)
      .find({ action: 'today.read', 'actor.id': head.staffId });
    expect(event).toMatchObject({ subject: { kind: 'day', id: '2037-11-25' } });
    expect(event?.citizenIds).toHaveLength(2);
    const tomorrow = await read(Today, await registrar.browser.get('/api/today?date=2037-11-26'));
    expect(tomorrow.appointments).toHaveLength(1);
  });

  test('is nobody’s who neither meets people nor hears of failed checks; a technician sees tasks alone', async () => {
    const { hire } = await makeHouse(visits.it);
    const specialist = await hire(['specialist']);
    await book(specialist, specialist, { date: '2037-11-25', time: '10:00' });
    const technician = await hire(['technician']);
    expect((await read(Today, await technician.browser.get('/api/today'))).appointments).toEqual([]);
    const administrator = await hire(['administrator']);
    expect((await refusal(await administrator.browser.get('/api/today'))).code).toBe('FORBIDDEN');
  });

  const untouched = once(async () => (await makeHouse(visits.it)).hire(['specialist']));
  test.each(['?date=tomorrow', '?date[$gt]=1', '?other=1'])('%s is a VALIDATION', async query => {
    const { browser } = await untouched();
    expect((await browser.get(`/api/today${query}`)).status).toBe(400);
  });
});

describe('a sixth institution is data alone (D31, D32)', () => {
  test('without a cap, with a lunch break and Saturdays of its own, in another zone', async () => {
    const { institution, hire } = await makeHouse(visits.it, {
      over: body => ({
        ...body,
        session: { ...body.session, cap: { voice: null }, opensBeforeMinutes: 10 },
        hours: {
          '6': [
            { from: '10:00', to: '12:00' },
            { from: '12:40', to: '15:00' },
          ],
        },
        worksOnDaysOff: true,
        check: { ...body.check, required: false, minutesBefore: 5 },
        methodChosenBy: ['registrar'],
      }),
    });
    await visits.it.database
      .in(institution, institutionsModel)
      .updateOne({ _id: institution._id }, { $set: { zone: 'Asia/Yakutsk' } });
    expect(await departmentsOf(visits.it.database, institution).all()).toEqual([]);
    const [registrar, specialist] = [await hire(['registrar']), await hire(['specialist'])];
    const wish = { date: '2037-11-28', time: '12:40', minutes: 140, method: 'voice' };
    const { appointment, secret } = await book(registrar, specialist, wish);
    expect(appointment).toMatchObject({ startsAt: '2037-11-28T03:40:00.000Z', check: { required: false } });
    const visit = await read(Visit, (await press(visits.it.base, secret)).answer);
    expect(visit).toMatchObject({ capMinutes: null, zone: 'Asia/Yakutsk', opensAt: '2037-11-28T03:30:00.000Z' });
    const path = `/api/appointments/slots?specialistId=${specialist.staffId}&date=2037-11-28&minutes=60`;
    const slots = await read(Slots, await registrar.browser.get(path));
    expect(slots.slots.map(slot => slot.time)).toEqual([
      ...['10:00', '10:15', '10:30', '10:45', '11:00'],
      ...['12:40', '12:55', '13:10', '13:25', '13:40', '13:55'],
    ]);
    const overLunch = wishFor(specialist, { ...wish, time: '11:30', minutes: 60 });
    expect((await refusal(await registrar.browser.post('/api/appointments', overLunch))).code).toBe('OUTSIDE_HOURS');
    const video = wishFor(specialist, { ...wish, date: '2037-12-05', method: 'video' });
    expect((await refusal(await registrar.browser.post('/api/appointments', video))).code).toBe('METHOD_NOT_OFFERED');
  });

  test.each([
    ['resident-centre', 30],
    ['foster-family-centre', null],
    ['rehabilitation-centre', null],
    ['family-help-centre', 50],
    ['district-social-protection', 60],
  ])('%s: the cap is %s minutes and nothing else', async (policy, cap) => {
    const { hire } = await makeHouse(visits.it, { policy });
    const specialist = await hire(['specialist']);
    const long = wishFor(specialist, { time: '09:00', minutes: (cap ?? 115) + 5 });
    const answer = await specialist.browser.post('/api/appointments', long);
    if (cap === null) await read(Booked, answer);
    else expect(await refusal(answer)).toMatchObject({ code: 'TOO_LONG', details: { cap } });
  });
});
