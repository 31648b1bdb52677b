import { AppointmentCard, Today } from '@priyom/shared/api/appointments';
import { Enrolled, EnrolmentView, GroupPage, PublicGroups } from '@priyom/shared/api/groups';
import { Visit } from '@priyom/shared/api/guest';
import { Enrolling } from '@priyom/shared/domain/enrolment/schema';
import { AppError } from '@priyom/shared/errors';
import { describe, expect, it as test } from 'vitest';
import { appointmentsModel } from '../../src/appointments/model.ts';
import { enrol, MOST_WAITING } from '../../src/enrolments/enrol.ts';
import { enrolmentsModel } from '../../src/enrolments/model.ts';
import { newId } from '../../src/platform/ids.ts';
import { Browser } from '../harness/browser.ts';
import { makeHouse, press, read, refusal, secretOf, useVisits } from '../visits/fixture.ts';
import { announced, announcement, enrols, person, publicPage, published, solved, wishOf } from './fixture.ts';

const visits = useVisits();

/** By itself on a quiet machine: ENROL_CROWD=10000 (OPERATIONS). */
const CROWD = Number(process.env.ENROL_CROWD ?? 300);

async function house() {
  const { institution, hire } = await makeHouse(visits.it);
  const [registrar, specialist] = [await hire(['registrar']), await hire(['specialist'])];
  const enrolments = visits.it.database.in(institution, enrolmentsModel);
  return { institution, hire, registrar, specialist, enrolments };
}

const base = (): string => visits.it.base;
const enrolAt = (id: string, wish: object): Promise<Response> =>
  new Browser(base()).post(`/api/public/groups/${id}/enrol`, wish);

describe('an announced group (D9)', () => {
  test('is nobody’s to read before it is published; then everybody’s, with nobody who has enrolled', async () => {
    const { institution, registrar, specialist } = await house();
    const { id } = await announced(registrar, specialist);
    expect((await new Browser(base()).get(`/api/public/groups/${id}`)).status).toBe(404);
    await registrar.browser.post(`/api/groups/${id}/publish`, { requestId: newId() });
    await enrols(base(), id, 1);
    const page = await publicPage(base(), id);
    expect(page.group).toMatchObject({ title: 'Сон и режим дня', places: 12, free: 11, waiting: 0, state: 'open' });
    expect(JSON.stringify(page)).not.toMatch(/Условная1|Ласточка|0001001/);
    const list = await read(
      PublicGroups,
      await new Browser(base()).get(`/api/public/institutions/${institution.slug}/groups`),
    );
    expect(list.groups.map(group => group.id)).toEqual([id]);
  });

  test('takes the specialist’s time: nobody books over it', async () => {
    const { registrar, specialist } = await house();
    await published(registrar, specialist);
    const again = await registrar.browser.post('/api/groups', {
      ...{ requestId: newId(), specialistId: specialist.staffId, title: 'Другое', places: 5 },
      ...{ date: '2037-11-26', time: '14:20', minutes: 45, method: 'video' },
    });
    expect(await refusal(again)).toMatchObject({ code: 'TIME_TAKEN' });
  });

  test('a specialist announces the own, a registrar anybody’s; others of the staff are refused', async () => {
    const { hire, specialist } = await house();
    const other = await hire(['specialist']);
    const technician = await hire(['technician']);
    await published(specialist, specialist);
    const foreign = await other.browser.post('/api/groups', announcement(specialist, { time: '10:00' }));
    expect(await refusal(foreign)).toMatchObject({ code: 'FORBIDDEN' });
    expect((await technician.browser.get('/api/groups')).status).toBe(403);
  });
});

describe('enrolling', () => {
  test('gives a place, a page of one’s own and the link of the meeting, with consents given', async () => {
    const { registrar, specialist } = await house();
    const { id } = await published(registrar, specialist);
    const place = await enrols(base(), id, 1);
    expect(place).toMatchObject({ status: 'in', ahead: null, shown: 'Ласточка 1', group: { free: 11 } });
    const { answer } = await press(base(), secretOf(place.visitUrl ?? ''));
    const visit = await read(Visit, answer);
    expect(visit.consents.every(({ required, givenAt }) => !required || givenAt)).toBe(true);
    const own = await new Browser(base()).post('/api/public/enrolment', { secret: secretOf(place.url) });
    expect(await read(EnrolmentView, own)).toEqual(place);
    const card = await read(AppointmentCard, await registrar.browser.get(`/api/appointments/${id}`));
    expect(card.appointment.parties).toMatchObject([{ servedName: 'Условная1 Мария Ивановна' }]);
  });

  test('sent twice it is done once; by the same person again it is nothing, and tells no link', async () => {
    const { registrar, specialist, enrolments } = await house();
    const { id } = await published(registrar, specialist);
    const page = await publicPage(base(), id);
    const wish = wishOf(page, 1);
    const [first, second] = [
      await read(Enrolled, await enrolAt(id, wish)),
      await read(Enrolled, await enrolAt(id, wish)),
    ];
    expect(second).toEqual(first);
    const stranger = wishOf(await publicPage(base(), id), 1, { alias: 'Другая' });
    expect(await read(Enrolled, await enrolAt(id, stranger))).toEqual({ kind: 'again' });
    expect(await enrolments.count({ appointmentId: id })).toBe(1);
  });

  test('of many at once exactly as many get in as there are places, the next ones wait in their order', async () => {
    const { institution, registrar, specialist, enrolments } = await house();
    const { id } = await published(registrar, specialist);
    const page = await publicPage(base(), id);
    const crowd = Array.from({ length: 90 }, async (_, number) => {
      const { puzzle } = number === 0 ? page : await publicPage(base(), id);
      return enrolAt(id, wishOf({ ...page, puzzle }, number));
    });
    const answers = await Promise.all(crowd);
    const seats = (await enrolments.find({ appointmentId: id, holding: true })).map(({ seat }) => seat ?? 0);
    expect(seats.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
    expect(await enrolments.count({ appointmentId: id, status: 'waitingList' })).toBe(MOST_WAITING);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(12 + MOST_WAITING);
    const refused = answers.find(({ status }) => status !== 200);
    expect(refused && (await refusal(refused))).toEqual({
      code: 'INVALID_STATE',
      details: { kind: 'group', status: 'full' },
    });
    const { parties } = await visits.it.database.in(institution, appointmentsModel).getById(id);
    expect(new Set(parties.map(({ enrolmentId }) => enrolmentId)).size).toBe(12);
  });

  test(`of ${CROWD} who press in the same moment none is one too many, whatever way they came by`, async () => {
    const { institution, registrar, specialist, enrolments } = await house();
    const { id } = await published(registrar, specialist);
    const group = await visits.it.database.in(institution, appointmentsModel).getById(id);
    const by = { kind: 'guest', id: 'public' } as const;
    const crowd = Array.from({ length: CROWD }, async (_, number) => {
      const enrolling = Enrolling.parse(person(number));
      const wish = { requestId: newId(), enrolling, given: null, challenge: null, by };
      return enrol(visits.ports, group, wish).then(
        () => 'enrolled',
        (error: unknown) => (error instanceof AppError ? `${error.code} ${error.details.status}` : String(error)),
      );
    });
    const answers = Map.groupBy(await Promise.all(crowd), answer => answer);
    expect([...answers].map(([answer, all]) => [answer, all.length])).toEqual([
      ['enrolled', 12 + MOST_WAITING],
      ['INVALID_STATE full', CROWD - 12 - MOST_WAITING],
    ]);
    expect(await enrolments.count({ appointmentId: id, holding: true })).toBe(12);
    // Who was refused left nothing behind.
    expect(await enrolments.count({ appointmentId: id })).toBe(12 + MOST_WAITING);
  });

  test('a puzzle is solved for each, for this group, once, and within a day', async () => {
    const { registrar, specialist } = await house();
    const { id } = await published(registrar, specialist);
    const other = await published(registrar, specialist, { time: '10:00' });
    const page = await publicPage(base(), id);
    const proof = solved(page.puzzle);
    const bad = [
      { ...proof, nonce: proof.nonce + 1 },
      { ...proof, challenge: `x${proof.challenge}` },
      solved((await publicPage(base(), other.id)).puzzle),
    ];
    for (const each of bad) {
      const answer = await enrolAt(id, wishOf(page, 1, { proof: each }));
      expect(await refusal(answer)).toMatchObject({ code: 'VALIDATION', details: { fields: ['proof'] } });
    }
    expect((await enrolAt(id, wishOf(page, 1, { proof }))).status).toBe(200);
    const used = await enrolAt(id, wishOf(page, 2, { proof }));
    expect(await refusal(used)).toMatchObject({ code: 'VALIDATION', details: { fields: ['proof'] } });
  });

  test('without what must be agreed to nothing is written', async () => {
    const { registrar, specialist, enrolments } = await house();
    const { id } = await published(registrar, specialist);
    const answer = await enrolAt(id, wishOf(await publicPage(base(), id), 1, { given: [] }));
    expect(await refusal(answer)).toMatchObject({ code: 'CONSENT_REQUIRED' });
    expect(await enrolments.count({ appointmentId: id })).toBe(0);
  });
});

describe('a place that is given back', () => {
  test('goes to who waits longest; the link of who gave it back ends', async () => {
    const { registrar, specialist } = await house();
    const { id } = await published(registrar, specialist, { places: 2 });
    const [first, , third, fourth] = [1, 2, 3, 4].map(number => () => enrols(base(), id, number));
    const gone = await first?.();
    await enrols(base(), id, 2);
    const next = await third?.();
    const last = await fourth?.();
    expect([next?.ahead, last?.ahead]).toEqual([1, 2]);
    expect(next?.visitUrl).toBeNull();
    const secret = secretOf(gone?.url ?? '');
    const requestId = newId();
    for (const _ of [1, 2]) {
      const answer = await new Browser(base()).post('/api/public/enrolment/cancel', { requestId, secret });
      expect(await read(EnrolmentView, answer)).toMatchObject({ status: 'cancelled', visitUrl: null });
    }
    expect(await refusal((await press(base(), secretOf(gone?.visitUrl ?? ''))).answer)).toMatchObject({
      code: 'LINK_REVOKED',
    });
    const now = async (url: string | undefined) =>
      read(EnrolmentView, await new Browser(base()).post('/api/public/enrolment', { secret: secretOf(url ?? '') }));
    expect(await now(next?.url)).toMatchObject({ status: 'in', ahead: null });
    expect((await now(next?.url)).visitUrl).toContain('/v#');
    expect(await now(last?.url)).toMatchObject({ status: 'waitingList', ahead: 1 });
    const { todo } = await read(Today, await registrar.browser.get('/api/today'));
    expect(todo.filter(({ kind }) => kind === 'placeFree').map(({ about }) => about)).toEqual([
      'Условная3 Мария Ивановна · +70000001003',
    ]);
  });

  test('more places move up as many; fewer than are taken are refused', async () => {
    const { registrar, specialist } = await house();
    const { id, title, about, forWhom } = await published(registrar, specialist, { places: 2 });
    for (const number of [1, 2, 3, 4]) await enrols(base(), id, number);
    const texts = { requestId: newId(), title, about, forWhom };
    const more = await registrar.browser.put(`/api/groups/${id}`, { ...texts, places: 3 });
    expect((await read(GroupPage, more)).group).toMatchObject({ places: 3, taken: 3, waiting: 1 });
    const fewer = await registrar.browser.put(`/api/groups/${id}`, { ...texts, requestId: newId(), places: 2 });
    expect(await refusal(fewer)).toMatchObject({ code: 'VALIDATION', details: { fields: ['places'], taken: 3 } });
  });

  test('the office enrols and cancels for who phones, and alone sees the real names', async () => {
    const { registrar, specialist, hire } = await house();
    const { id } = await published(registrar, specialist);
    const answer = await registrar.browser.post(`/api/groups/${id}/enrolments`, { requestId: newId(), ...person(7) });
    const { people } = await read(
      GroupPage.pick({ people: true }).loose(),
      await registrar.browser.get(`/api/groups/${id}`),
    );
    expect(answer.status).toBe(200);
    expect(people).toMatchObject([{ name: 'Условная7 Мария Ивановна', shown: 'Ласточка 7', status: 'in' }]);
    const stranger = await hire(['specialist']);
    expect((await stranger.browser.get(`/api/groups/${id}`)).status).toBe(403);
    const cancelled = await registrar.browser.post(`/api/enrolments/${people[0]?.enrolmentId}/cancel`, {
      requestId: newId(),
    });
    expect((await read(GroupPage, cancelled)).group).toMatchObject({ taken: 0 });
  });

  test('once it has begun or was cancelled nobody enrols any more', async () => {
    const { registrar, specialist } = await house();
    const { id } = await published(registrar, specialist);
    const page = await publicPage(base(), id);
    await registrar.browser.post(`/api/appointments/${id}/cancel`, { requestId: newId(), reason: 'Заболела' });
    expect((await publicPage(base(), id)).group.state).toBe('cancelled');
    expect(await refusal(await enrolAt(id, wishOf(page, 1)))).toMatchObject({
      code: 'INVALID_STATE',
      details: { kind: 'group', status: 'cancelled' },
    });
  });
});
