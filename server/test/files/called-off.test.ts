import { FileView } from '@priyom/shared/api/files';
import { expect, it } from 'vitest';
import { meetingAtTen, running, useLive } from '../live/house.ts';
import { read } from '../visits/fixture.ts';
import { givers } from './giver.ts';
import { PNG } from './samples.ts';

// Nobody listens there.
const live = useLive({ settings: { CLAMD_ADDRESS: '127.0.0.1:1' } });

it('a file that a scanner keeps waiting is called off, and is not handed over by what was begun', async () => {
  const booked = await meetingAtTen(live);
  await running(booked);
  const { vera } = givers(booked);
  const { id } = await read(FileView, await vera.begin(PNG, 'a.png'));
  await vera.bytes(id, PNG, 0);
  expect(await read(FileView, await vera.step(id, 'finish'))).toMatchObject({ status: 'scanning' });
  expect(await read(FileView, await vera.step(id, 'drop'))).toMatchObject({ status: 'dropped' });
  live.clock.advance(20 * 60_000);
  await live.it.foundation.runner.drain();
  expect(await read(FileView, await vera.state(id))).toMatchObject({ status: 'dropped' });
});
