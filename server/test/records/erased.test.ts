import { BookList, BookPage } from '@priyom/shared/api/books';
import { ProtocolList } from '@priyom/shared/api/protocols';
import { expect, it } from 'vitest';
import { newId } from '../../src/platform/ids.ts';
import { meetingAtTen, running, useLive } from '../live/house.ts';
import { waitUntil } from '../live/wait-until.ts';
import { read } from '../visits/fixture.ts';

const live = useLive();

it('papers of somebody who was erased stay listed and have no words left, also while they wait for their specialist', async () => {
  const booked = await meetingAtTen(live);
  const { lead } = await running(booked);
  await lead.do('session:end', { requestId: newId(), kind: 'done', ground: null, text: '' });
  await waitUntil(async () => ((await booked.read()).due.length === 0 ? null : 'effects are left'));
  const { citizens } = live.it.foundation;
  const meeting = await live.it.live.ports.meetings.find(booked.scope, booked.id);
  for (const { citizenId } of meeting?.parties ?? []) {
    await citizens.erase(booked.scope, citizenId, { actor: { kind: 'system', id: 'test' }, basis: 'request' });
  }
  const { browser } = booked.lead;
  const { protocols } = await read(ProtocolList, await browser.get('/api/protocols'));
  expect(protocols).toMatchObject([{ consultationId: booked.id, status: 'draft', topics: [] }]);
  const { books } = await read(BookList, await browser.get('/api/books'));
  const page = await read(BookPage, await browser.get(`/api/books/${books[0]?.seriesId}`));
  expect(page.lines).toMatchObject([{ number: 1, cells: {} }]);
});
