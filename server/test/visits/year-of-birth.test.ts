import { Visit } from '@priyom/shared/api/guest';
import { afterEach, expect, it as test } from 'vitest';
import { auditEventsModel } from '../../src/audit/model.ts';
import { askYearFrom } from '../../src/guest/year-of-birth.ts';
import { book, makeHouse, motherAndBoy, press, read, refusal, secretOf, useVisits } from './fixture.ts';

const visits = useVisits();
const NOW = '2037-11-25T06:00:00.000Z';
afterEach(() => visits.it.clock.set(NOW));

/** A mother who has opened the link and left in a hurry. */
async function fled(party: Record<string, unknown> = {}) {
  const { institution, hire } = await makeHouse(visits.it);
  const [registrar, specialist] = [await hire(['registrar']), await hire(['specialist'])];
  const parties = [motherAndBoy({ party: { ...motherAndBoy().party, ...party } })];
  const booked = await book(registrar, specialist, { parties });
  const { browser } = await press(visits.it.base, booked.secret);
  const { invitationId } = booked.first.link;
  await askYearFrom(visits.ports, institution, invitationId);
  const visit = () => browser.get(`/api/guest/visits/${invitationId}`);
  const say = (birthYear: unknown) => browser.post(`/api/guest/visits/${invitationId}/year`, { birthYear });
  return { ...booked, institution, invitationId, browser, visit, say };
}

const BORN = { childAge: null, childBirthDate: '2030-03-01' };

test('the link asks for the year and tells nothing but for how long', async () => {
  const { visit, secret, invitationId } = await fled(BORN);
  for (const answer of [await visit(), (await press(visits.it.base, secret)).answer]) {
    expect(answer.status).toBe(423);
    expect(await refusal(answer)).toEqual({
      code: 'LINK_ASKS_YEAR',
      details: { invitationId, leftSeconds: '600', canTry: 'yes' },
    });
  }
});

test('the right year opens it in this browser alone, until the next time; on record', async () => {
  const { visit, say, secret, institution, invitationId } = await fled(BORN);
  expect((await refusal(await say(1990))).code).toBe('YEAR_WRONG');
  expect((await read(Visit, await say(2030))).invitationId).toBe(invitationId);
  expect((await visit()).status).toBe(200);
  expect((await press(visits.it.base, secret)).answer.status).toBe(423);
  await askYearFrom(visits.ports, institution, invitationId);
  visits.it.clock.set('2037-11-25T06:00:01.000Z');
  await askYearFrom(visits.ports, institution, invitationId);
  expect((await visit()).status).toBe(423);
  const events = await visits.it.database.in(institution, auditEventsModel).find({ action: 'year.say' });
  expect(events.map(({ result }) => result)).toEqual(['denied', 'ok']);
});

test('three in vain are the last, however many come at once; the right one too', async () => {
  const { say } = await fled(BORN);
  const codes = await Promise.all(Array.from({ length: 8 }, async (_, n) => (await refusal(await say(1950 + n))).code));
  expect(codes.filter(code => code === 'YEAR_WRONG')).toHaveLength(3);
  const told = await refusal(await say(2030));
  expect([told.code, told.details.canTry]).toEqual(['LINK_ASKS_YEAR', 'no']);
});

test('ten minutes later it opens as ever', async () => {
  const { visit } = await fled(BORN);
  visits.it.clock.set('2037-11-25T06:10:00.000Z');
  expect((await visit()).status).toBe(200);
});

test('of a child whose age was told both years that it can be are right', async () => {
  const { say } = await fled();
  expect((await say(2030)).status).toBe(200);
  const other = await fled();
  expect((await other.say(2029)).status).toBe(200);
});

test('where no year is known the link stays as it is', async () => {
  const { visit } = await fled({ childAge: null });
  expect((await visit()).status).toBe(200);
});

test('a mother of two has two links: both ask', async () => {
  const { institution, hire } = await makeHouse(visits.it);
  const [registrar, specialist] = [await hire(['registrar']), await hire(['specialist'])];
  const girl = { ...motherAndBoy().party, child: { surname: 'Условная', given: 'Соня' }, childAge: 5 };
  const { links } = await book(registrar, specialist, { parties: [motherAndBoy(), motherAndBoy({ party: girl })] });
  const [one, other] = links;
  await askYearFrom(visits.ports, institution, one?.link.invitationId ?? '');
  expect((await press(visits.it.base, secretOf(other?.url ?? ''))).answer.status).toBe(423);
});

test.each([
  ['a word', 'год'],
  ['a fraction', 1990.5],
  ['an operator', { $gt: 0 }],
  ['none', undefined],
  ['of no human', 3],
])('not a year: %s', async (_name, birthYear) => {
  const { say } = await fled(BORN);
  expect((await refusal(await say(birthYear))).code).toBe('VALIDATION');
});
