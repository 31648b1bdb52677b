import { describe, expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import { guestPage, meetingAtTen } from './house.ts';
import { useLiveWithMedia } from './live-with-media.ts';
import { MediaPeer } from './media-peer.ts';
import { Page } from './page.ts';
import { waitUntil } from './wait-until.ts';

const stack = useLiveWithMedia({ graceMs: 300 });
const { live, nodeUp } = stack;

const Health = z.object({ rooms: z.int(), peers: z.int() });
const health = async () => Health.parse(await (await fetch(`${stack.sfu.url.replace('ws', 'http')}/health`)).json());

const noRooms = () =>
  waitUntil(async () => {
    const { rooms, peers } = await health();
    return rooms === 0 ? null : `${rooms} rooms with ${peers} peers are left`;
  });

describe('media of a hostile or unlucky browser', () => {
  it('device checks asked for at once leave no room behind', async () => {
    const booked = await meetingAtTen(live);
    await nodeUp();
    const guest = await guestPage(booked);
    const params = guest.joinParams(booked.id, { purpose: 'check' });
    const answers = await Promise.all([1, 2, 3, 4].map(() => guest.ask('session:join', params)));
    expect(answers.map(answer => (answer.ok ? 'ok' : answer.error))).toEqual(['ok', 'ok', 'ok', 'ok']);
    expect((await health()).rooms).toBe(1);
    guest.breakOff();
    await noRooms();
  });

  it('nor does a check whose network breaks while it begins', async () => {
    const booked = await meetingAtTen(live);
    await nodeUp();
    const guest = await guestPage(booked);
    await guest.askAndBreakOff('session:join', guest.joinParams(booked.id, { purpose: 'check' }));
    await noRooms();
  });

  it('a log-out ends the media of its person, who would else go on hearing without a socket', async () => {
    const booked = await meetingAtTen(live);
    await nodeUp();
    const lead = await MediaPeer.join(await Page.open(booked.lead.browser, 'staff'), booked.id);
    onTestFinished(() => lead.close());
    await lead.produce();
    lead.page.breakOff();
    expect((await health()).peers).toBe(1);
    await booked.lead.browser.post('/api/auth/logout');
    await waitUntil(async () => {
      const { peers } = await health();
      return peers === 0 ? null : `${peers} peers still have media`;
    });
    const participant = (await booked.read()).participants.find(({ id }) => id === 'lead');
    expect(participant).toMatchObject({ status: 'left', leftHow: 'left' });
  });
});
