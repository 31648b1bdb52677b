import { expect, it as test } from 'vitest';
import { Browser } from '../harness/browser.ts';
import { book, makeHouse, refusal, useVisits } from './fixture.ts';

const visits = useVisits();

test('guessing secrets is bounded per address, opening right links is not', async () => {
  const { hire } = await makeHouse(visits.it);
  const specialist = await hire(['specialist']);
  const { secret } = await book(specialist, specialist, { method: 'video' });
  const oneAddress = new Browser(visits.it.base);
  const press = (pressed: string) => oneAddress.post('/api/guest/exchange', { secret: pressed, clientId: 'browser' });
  for (let round = 0; round < 40; round += 1) expect((await press(secret)).status).toBe(200);
  const guesses = await Promise.all(Array.from({ length: 40 }, (_, index) => press(`${index}`.padStart(43, 'x'))));
  const codes = await Promise.all(guesses.map(async answer => (await refusal(answer)).code));
  expect(codes.filter(code => code === 'LINK_UNKNOWN')).toHaveLength(30);
  expect(codes.filter(code => code === 'RATE_LIMITED')).toHaveLength(10);
});
