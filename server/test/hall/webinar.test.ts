import { RegisterView } from '@priyom/shared/api/books';
import { expect, it } from 'vitest';
import { consultationsOf } from '../../src/consultations/repository.ts';
import { newId } from '../../src/platform/ids.ts';
import { announcement } from '../groups/fixture.ts';
import { useLive } from '../live/house.ts';
import { waitUntil } from '../live/wait-until.ts';
import { read } from '../visits/fixture.ts';
import { arrives, enrolled, gathered, partOf, walksIn } from './fixture.ts';

const live = useLive();
const command = () => ({ requestId: newId() });

async function held(howMany: number) {
  const hall = await gathered(live, 'webinar', howMany, { places: 100 });
  await hall.lead.do('hall:doors', { ...command(), open: true });
  for (const page of hall.people) await walksIn(page);
  await hall.lead.sees(({ status, hall: facts }) => status === 'running' && facts?.listening === howMany, 'the hall');
  return hall;
}

it('opens its doors: whoever waits and whoever comes late walks in uncalled, and nobody before', async () => {
  const { lead, people, id } = await gathered(live, 'webinar', 2, { places: 100 });
  const [one, two] = people;
  const [third, fourth] = [await enrolled(live, id, 3), await enrolled(live, id, 4)];
  expect(await one?.refused('waiting:enter', { ...command(), producers: [], mode: 'video' })).toBe('WRONG_STAGE');
  await lead.sees(({ hall }) => hall?.waiting === 2, 'two who wait');
  await lead.do('hall:doors', { ...command(), open: true });
  for (const page of [one, two]) if (page) await walksIn(page);
  const late = await arrives(live, id, third);
  await walksIn(late);
  await lead.sees(({ hall }) => hall?.listening === 3, 'three who listen');
  await lead.do('hall:doors', { ...command(), open: false });
  const later = await arrives(live, id, fourth);
  expect(later.snapshot?.stage).toBe('waiting');
});

it('keeps its doors closed while the check of the leader’s place is missing (D11)', async () => {
  const { lead, people } = await gathered(live, 'webinar', 1, { places: 100 }, policy => policy);
  expect(lead.snapshot?.checkMissing).toBe(true);
  expect(await lead.refused('hall:doors', { ...command(), open: true })).toBe('CHECK_REQUIRED');
  await lead.do('hall:doors', { ...command(), open: false });
  const entering = { ...command(), producers: [], mode: 'video' as const };
  expect(await people[0]?.refused('waiting:enter', entering)).toBe('WRONG_STAGE');
});

it('shows the hall the stage and nobody of the hall; the leaders by name on demand', async () => {
  const { lead, people } = await held(3);
  const [one] = people;
  const seen = await one?.sees(({ hall }) => hall?.listening === 3, 'the hall');
  expect(seen?.participants.map(({ id }) => id).toSorted()).toEqual(['lead', 'party-0']);
  expect(lead.snapshot?.participants.map(({ id }) => id)).toEqual(['lead']);
  const { people: listed } = await lead.do('hall:people', {});
  expect(listed.map(({ name, shownAs, state }) => [name, shownAs, state])).toEqual(
    [1, 2, 3].map(number => [`Условная${number} Мария Ивановна`, `Ласточка ${number}`, 'inHall']),
  );
  expect(await one?.refused('hall:people', {})).toBe('FORBIDDEN');
});

it('calls a listener up to the stage by their own yes alone, and sends them back', async () => {
  const { lead, people } = await held(3);
  const [one, two, three] = people;
  await one?.do('hand:set', { ...command(), up: true });
  await two?.do('hand:set', { ...command(), up: true });
  await lead.sees(({ hall }) => hall?.hands === 2, 'two hands');
  expect(lead.snapshot?.participants.map(({ id }) => id).toSorted()).toEqual(['lead', 'party-0', 'party-1']);
  // Whose hand is up the hall does not know, only how many are.
  await three?.sees(({ hall }) => hall?.hands === 2, 'two hands');
  expect(three?.snapshot?.participants.map(({ id }) => id).toSorted()).toEqual(['lead', 'party-2']);
  await lead.do('floor:give', { ...command(), participantId: 'party-0' });
  await one?.sees(() => partOf(one, 'party-0')?.floor === 'offered', 'the offer');
  expect(three?.snapshot?.participants.some(({ id }) => id === 'party-0')).toBe(false);
  expect(await two?.refused('floor:answer', { ...command(), yes: true })).toBe('INVALID_STATE');
  await one?.do('floor:answer', { ...command(), yes: true });
  await three?.sees(({ participants }) => participants.some(({ id }) => id === 'party-0'), 'who is on the stage');
  expect(three?.snapshot?.hall?.listening).toBe(2);
  expect(three?.snapshot?.participants.find(({ id }) => id === 'party-0')?.shownAs).toBe('Ласточка 1');
  await lead.do('floor:take', { ...command(), participantId: 'party-0' });
  await three?.sees(({ participants }) => !participants.some(({ id }) => id === 'party-0'), 'the empty stage');
  // «Не сейчас» lowers the hand.
  await lead.do('floor:give', { ...command(), participantId: 'party-1' });
  await two?.sees(() => partOf(two, 'party-1')?.floor === 'offered', 'the offer');
  await two?.do('floor:answer', { ...command(), yes: false });
  await lead.sees(({ hall }) => hall?.hands === 0, 'no hand');
});

it('lets a listener show nothing and write to the leaders alone', async () => {
  const { lead, people } = await held(2);
  const [one, two] = people;
  expect(await one?.refused('share:start', command())).toBe('INVALID_STATE');
  await one?.do('chat:send', { clientKey: newId(), text: 'Спасибо' });
  await lead.hears('chat:message');
  expect(lead.told['chat:message'][0]?.message.to).toBe('leaders');
  expect(two?.told['chat:message']).toEqual([]);
});

it('puts into the register whoever was there', async () => {
  const { lead, worker, id, scope } = await held(3);
  await lead.do('session:end', { ...command(), kind: 'done', ground: null, text: '' });
  const consultations = consultationsOf(live.it.foundation.database, scope);
  await waitUntil(async () => ((await consultations.getById(id)).due.length === 0 ? null : 'effects are left'));
  const register = await read(RegisterView, await worker.browser.get(`/api/consultations/${id}/register`));
  expect(register.rows).toHaveLength(3);
});

it('has up to three hundred places, a group twelve', async () => {
  const { worker } = await gathered(live, 'group', 0);
  const answer = (over: Record<string, unknown>) =>
    worker.browser.post('/api/groups', announcement(worker, { date: '2037-11-27', ...over }));
  expect((await answer({ form: 'group', places: 13 })).status).toBe(400);
  expect((await answer({ form: 'webinar', places: 301 })).status).toBe(400);
  expect((await answer({ form: 'webinar', places: 300 })).status).toBe(200);
});
