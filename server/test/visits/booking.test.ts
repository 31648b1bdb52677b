import { Bookable, Booked } from '@priyom/shared/api/appointments';
import { BookAppointment } from '@priyom/shared/domain/appointment/schema';
import { describe, expect, it as test } from 'vitest';
import { bookAppointment } from '../../src/appointments/book-appointment.ts';
import { appointmentsModel } from '../../src/appointments/model.ts';
import { auditEventsModel } from '../../src/audit/model.ts';
import { citizensModel } from '../../src/citizens/model.ts';
import { invitationsModel } from '../../src/invitations/model.ts';
import { newId } from '../../src/platform/ids.ts';
import { KeyedQueue } from '../../src/platform/keyed-queue.ts';
import { Browser } from '../harness/browser.ts';
import { book, makeHouse, motherAndBoy, once, read, refusal, secretOf, useVisits, wishFor } from './fixture.ts';

const visits = useVisits();

async function house(over: Parameters<typeof makeHouse>[1] = {}) {
  const { institution, hire } = await makeHouse(visits.it, over);
  const [registrar, specialist] = [await hire(['registrar']), await hire(['specialist'])];
  return { institution, hire, registrar, specialist, stored: visits.it.database.in(institution, appointmentsModel) };
}

describe('booking (D7)', () => {
  test('a mother with a child is booked by the registrar, with a link for her in the same answer', async () => {
    const { institution, registrar, specialist, stored } = await house();
    const { appointment, first, id } = await book(registrar, specialist);
    expect(appointment).toMatchObject({
      status: 'booked',
      startsAt: '2037-11-26T07:00:00.000Z',
      group: false,
      specialist: { staffId: specialist.staffId },
      check: { required: true, opensAt: '2037-11-26T06:30:00.000Z', status: null },
    });
    expect(appointment.parties).toMatchObject([
      {
        servedName: 'Условный Лёва',
        servedAge: 7,
        title: 'Условная Вера Петровна и Лёва, 7\u00a0лет',
        initials: 'УВ',
        reason: 'Сын плохо засыпает и плачет перед школой.',
      },
    ]);
    expect(first.url).toMatch(/^http:\/\/localhost:3000\/v#[\w-]{43}$/);
    const raw = JSON.stringify(await stored.getById(id));
    for (const secret of ['Условн', 'Лёва', '0000101', 'засыпает', secretOf(first.url)])
      expect(raw).not.toContain(secret);
    const [event] = await visits.it.database
      .in(institution, auditEventsModel)
      .find({ action: 'appointment.book', 'subject.id': id });
    expect(event?.citizenIds).toHaveLength(2);
  });

  test('fifty who want the same minute: one is booked, the others are told the nearest free times', async () => {
    const { institution, registrar, specialist, stored } = await house();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        registrar.browser.post('/api/appointments', {
          ...wishFor(specialist, {
            time: index % 2 ? '10:00' : '10:20',
            parties: [motherAndBoy({ contact: { channel: 'phone', value: `+7000000${1000 + index}` } })],
          }),
        }),
      ),
    );
    expect(answers.filter(answer => answer.status === 200)).toHaveLength(1);
    for (const answer of answers.filter(each => each.status !== 200)) {
      const { code, details } = await refusal(answer);
      expect(code).toBe('TIME_TAKEN');
      expect(details.nearest).toHaveLength(3);
    }
    expect(await stored.count({ specialistId: specialist.staffId })).toBe(1);
    expect(await visits.it.database.in(institution, citizensModel).count({})).toBe(2);
  });

  test('two servers that want the same minute: the index lets one win', async () => {
    const { registrar, specialist, stored, institution } = await house();
    const who = await visits.it.auth.signedIn({ headers: { cookie: cookieOf(registrar.browser.jar) } });
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, (_, index) => {
        const ports = { ...visits.ports, write: { ...visits.ports.write, queue: new KeyedQueue() } };
        const wish = wishFor(specialist, { time: '11:00', minutes: 30 + (index % 3) * 15 });
        return bookAppointment(ports, who, BookAppointment.parse(wish));
      }),
    );
    expect(results.filter(result => result.status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'TIME_TAKEN' });
    }
    expect(await stored.count({ specialistId: specialist.staffId })).toBe(1);
    expect(institution._id).toBe(who.institutionId);
  });

  test('the same request sent ten times is one meeting, one link and the same answer', async () => {
    const { registrar, specialist, stored, institution } = await house();
    const wish = wishFor(specialist);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => registrar.browser.post('/api/appointments', wish)),
    );
    const booked = await Promise.all(answers.map(answer => read(Booked, answer)));
    expect(new Set(booked.map(each => each.appointment.id)).size).toBe(1);
    expect(new Set(booked.flatMap(each => each.links.map(link => link.url))).size).toBe(1);
    expect(await stored.count({ specialistId: specialist.staffId })).toBe(1);
    expect(await visits.it.database.in(institution, invitationsModel).count({})).toBe(1);
  });

  test('the same request id of somebody else gives nothing away', async () => {
    const { registrar, specialist, hire } = await house();
    const wish = wishFor(specialist);
    await read(Booked, await registrar.browser.post('/api/appointments', wish));
    const other = await hire(['registrar']);
    expect((await refusal(await other.browser.post('/api/appointments', wish))).code).toBe('CONFLICT');
  });

  test('a name corrected after a refusal is the name that is booked, even under the same request id', async () => {
    const { registrar, specialist } = await house();
    await book(registrar, specialist, { time: '10:00' });
    const wish = wishFor(specialist, { time: '10:00' });
    expect((await refusal(await registrar.browser.post('/api/appointments', wish))).code).toBe('TIME_TAKEN');
    const corrected = {
      ...wish,
      time: '15:00',
      parties: [{ ...motherAndBoy(), party: { kind: 'citizen', citizen: { surname: 'Правильная', given: 'Инна' } } }],
    };
    const { appointment } = await read(Booked, await registrar.browser.post('/api/appointments', corrected));
    expect(appointment.parties[0]?.servedName).toBe('Правильная Инна');
  });

  test('a family booked again is found again, typed differently', async () => {
    const { registrar, specialist, institution } = await house();
    const first = await book(registrar, specialist, { time: '10:00' });
    const again = motherAndBoy({ contact: { channel: 'phone', value: '8 (000) 000 01 01' } });
    const second = await book(registrar, specialist, { time: '11:00', parties: [again] });
    const stored = visits.it.database.in(institution, appointmentsModel);
    const [one, other] = [await stored.getById(first.id), await stored.getById(second.id)];
    expect(one.parties[0]?.representativeId).toBe(other.parties[0]?.representativeId);
    expect(one.parties[0]?.citizenId).toBe(other.parties[0]?.citizenId);
    expect(one.parties[0]?.citizenId).not.toBe(one.parties[0]?.representativeId);
  });

  test('several families make a group, each with a link of her own', async () => {
    const { registrar, specialist } = await house();
    const parties = ['Первая', 'Вторая', 'Третья'].map((surname, index) => ({
      ...motherAndBoy({ contact: { channel: 'email', value: `mother${index}@example.test` } }),
      party: { kind: 'citizen', citizen: { surname, given: 'Анна' } },
    }));
    const { appointment, links } = await book(registrar, specialist, { parties, title: 'Сон и режим дня' });
    expect(appointment.group).toBe(true);
    expect(links.map(each => each.link.partyIndex)).toEqual([0, 1, 2]);
    expect(new Set(links.map(each => each.url)).size).toBe(3);
  });
});

describe('what the policy does not allow (regulations 000–004)', () => {
  const cases: [string, Record<string, unknown>, string][] = [
    ['a time that has passed', { date: '2037-11-25', time: '08:30', minutes: 30 }, 'IN_THE_PAST'],
    ['a meeting over the lunch break', { time: '12:30', minutes: 45 }, 'OUTSIDE_HOURS'],
    ['a meeting that ends after the day', { time: '17:00', minutes: 45 }, 'OUTSIDE_HOURS'],
    ['a Sunday', { date: '2037-11-29' }, 'OUTSIDE_HOURS'],
    ['a day off of the production calendar', { date: '2038-01-08' }, 'OUTSIDE_HOURS'],
    ['the last hour of a short day', { date: '2038-02-20', time: '16:30', minutes: 45 }, 'OUTSIDE_HOURS'],
    ['more than the cap of 60 minutes', { time: '08:30', minutes: 75 }, 'TOO_LONG'],
  ];
  const untouched = once(house);
  test.each(cases)('%s is refused', async (_name, over, code) => {
    const { registrar, specialist, stored } = await untouched();
    const answer = await registrar.browser.post('/api/appointments', wishFor(specialist, over));
    expect(answer.status).toBe(422);
    expect((await refusal(answer)).code).toBe(code);
    expect(await stored.count({})).toBe(0);
  });

  test('a working Saturday of the calendar and a year nobody has decreed yet are open', async () => {
    const { registrar, specialist } = await house();
    await book(registrar, specialist, { date: '2038-02-20', time: '14:00' });
    await book(registrar, specialist, { date: '2039-11-22', time: '10:00' });
    const answer = await registrar.browser.post('/api/appointments', wishFor(specialist, { date: '2039-11-26' }));
    expect((await refusal(answer)).code).toBe('OUTSIDE_HOURS');
  });

  test('the minute that runs now may still be booked', async () => {
    const { registrar, specialist } = await house();
    const { appointment } = await book(registrar, specialist, { date: '2037-11-25', time: '09:00', minutes: 30 });
    expect(appointment.startsAt).toBe('2037-11-25T06:00:00.000Z');
  });

  test('a method that is not offered, and an hour of lead time', async () => {
    const { registrar, specialist } = await house({
      over: body => ({ ...body, leadMinutes: 60, session: { ...body.session, cap: { video: 60 } } }),
    });
    const chat = await registrar.browser.post('/api/appointments', wishFor(specialist, { method: 'chat' }));
    expect(await refusal(chat)).toMatchObject({ code: 'METHOD_NOT_OFFERED', details: { offered: ['video'] } });
    const soon = wishFor(specialist, { date: '2037-11-25', time: '09:45', minutes: 30 });
    expect((await refusal(await registrar.browser.post('/api/appointments', soon))).code).toBe('IN_THE_PAST');
    await book(registrar, specialist, { date: '2037-11-25', time: '10:00', minutes: 30 });
  });

  test('where the specialist alone chooses the way of talking (004 §3.5), a registrar cannot choose another', async () => {
    const { registrar, specialist } = await house();
    const chat = wishFor(specialist, { method: 'chat' });
    expect((await refusal(await registrar.browser.post('/api/appointments', chat))).code).toBe('FORBIDDEN');
    await book(specialist, specialist, { method: 'chat' });
  });

  test('the buffer after a meeting is nobody’s', async () => {
    const { registrar, specialist } = await house({ over: body => ({ ...body, bufferMinutes: 15 }) });
    await book(registrar, specialist, { time: '10:00', minutes: 45 });
    const close = await registrar.browser.post('/api/appointments', wishFor(specialist, { time: '10:50' }));
    expect((await refusal(close)).code).toBe('TIME_TAKEN');
    await book(registrar, specialist, { time: '11:00' });
  });
});

describe('who may book whom (D31)', () => {
  test('a specialist oneself, a head the department, a registrar everybody, others nobody', async () => {
    const { hire, specialist, registrar } = await house();
    const head = await hire(['head', 'specialist'], 'help');
    const elsewhere = await hire(['specialist'], 'other');
    const names = async (who: typeof head) =>
      (await read(Bookable, await who.browser.get('/api/appointments/specialists'))).specialists
        .map(each => each.staffId)
        .toSorted();
    expect(await names(specialist)).toEqual([specialist.staffId]);
    expect(await names(head)).toEqual([specialist.staffId, head.staffId].toSorted());
    expect(await names(registrar)).toEqual([specialist.staffId, head.staffId, elsewhere.staffId].toSorted());
    for (const [who, whom] of [
      [specialist, head],
      [head, elsewhere],
    ] as const) {
      const answer = await who.browser.post('/api/appointments', wishFor(whom));
      expect(await refusal(answer)).toMatchObject({ code: 'FORBIDDEN', details: { right: 'appointment.book' } });
    }
    for (const role of ['director', 'technician', 'administrator', 'psychologistOnDuty'] as const) {
      const who = await hire([role]);
      expect((await who.browser.post('/api/appointments', wishFor(specialist))).status).toBe(403);
      expect((await who.browser.get('/api/appointments/specialists')).status).toBe(403);
    }
  });

  test('a specialist of another institution does not exist', async () => {
    const [own, foreign] = [await house(), await house()];
    const answer = await own.registrar.browser.post('/api/appointments', wishFor(foreign.specialist));
    expect(answer.status).toBe(404);
    const { id } = await book(foreign.registrar, foreign.specialist);
    for (const [method, path] of [
      ['get', `/api/appointments/${id}`],
      ['post', `/api/appointments/${id}/cancel`],
    ] as const) {
      const answered = await own.registrar.browser[method](path, { requestId: newId(), reason: 'чужая' });
      expect(answered.status).toBe(404);
    }
    expect((await foreign.stored.getById(id)).status).toBe('booked');
  });

  test('nobody without a log-in', async () => {
    const { specialist } = await house();
    const answer = await new Browser(visits.it.base).post('/api/appointments', wishFor(specialist));
    expect((await refusal(answer)).code).toBe('UNAUTHENTICATED');
  });
});

describe('bad input', () => {
  const bad: [string, (wish: ReturnType<typeof wishFor>) => unknown][] = [
    ['an operator instead of an id', wish => ({ ...wish, specialistId: { $ne: '' } })],
    ['a key with a dollar', wish => ({ ...wish, $where: '1' })],
    ['a prototype key', wish => JSON.parse(`{"__proto__":{"a":1},${JSON.stringify(wish).slice(1)}`)],
    ['a number for a name', wish => ({ ...wish, parties: [motherAndBoy({ reason: 7 })] })],
    ['a reason of 3000 letters', wish => ({ ...wish, parties: [motherAndBoy({ reason: 'я'.repeat(3000) })] })],
    ['no party', wish => ({ ...wish, parties: [] })],
    ['thirteen parties', wish => ({ ...wish, parties: Array.from({ length: 13 }, () => motherAndBoy()) })],
    ['a date that is none', wish => ({ ...wish, date: '2037-02-30' })],
    ['a time that is none', wish => ({ ...wish, time: '25:00' })],
    ['minutes below five', wish => ({ ...wish, minutes: 0 })],
    ['an array', () => []],
    ['nothing', () => undefined],
  ];
  const untouched = once(house);
  test.each(bad)('%s is a VALIDATION and writes nothing', async (_name, spoil) => {
    const { registrar, specialist, stored } = await untouched();
    const answer = await registrar.browser.post('/api/appointments', spoil(wishFor(specialist)));
    expect(answer.status).toBe(400);
    expect((await refusal(answer)).code).toBe('VALIDATION');
    expect(await stored.count({})).toBe(0);
  });
});

function cookieOf(jar: ReadonlyMap<string, string>): string {
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
}
