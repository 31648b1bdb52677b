import { describe, expect, it } from 'vitest';
import { newId } from '../../src/platform/ids.ts';
import { meetingAtTen } from './house.ts';
import { useLiveWithMedia } from './live-with-media.ts';
import { MediaPeer } from './media-peer.ts';
import { closeAfterwards, talkingIn } from './talking.ts';
import { waitUntil } from './wait-until.ts';

const stack = useLiveWithMedia({ graceMs: 3_000 });
const { live } = stack;
const { talking, threeTalking } = talkingIn(stack);

const command = () => ({ requestId: newId() });
const stop = (participantId: string) => ({ ...command(), participantId });
const shareOf = (peer: MediaPeer) => peer.page.snapshot?.share?.participantId ?? null;

async function shows(peer: MediaPeer): Promise<void> {
  await peer.page.do('share:start', command());
  await peer.produce('screen');
}

const screenOf = (viewer: MediaPeer, sharer: MediaPeer) =>
  viewer.told.findLast(({ source, peerId }) => source === 'screen' && peerId === sharer.peerId);

/** The screen is decoded by that viewer. @returns the consumer's id */
async function seesScreen(viewer: MediaPeer, sharer: MediaPeer): Promise<string> {
  await waitUntil(() => (screenOf(viewer, sharer) ? null : 'no screen is offered'));
  await viewer.takeOffers();
  const id = screenOf(viewer, sharer)?.consumerId ?? '';
  const from = viewer.decoded.get(id) ?? 0;
  await waitUntil(() => ((viewer.decoded.get(id) ?? 0) > from + 5 ? null : 'no picture of the screen is decoded'));
  return id;
}

/** Whose screen it is was with the viewer before the offer of it. */
function toldBeforeSeen({ page }: MediaPeer, sharer: MediaPeer): boolean {
  const states = page.order.flatMap((name, at) => (name === 'session:changed' ? [at] : []));
  const told = states[page.told['session:changed'].findIndex(({ snapshot }) => snapshot.share !== null)];
  const offers = page.order.flatMap((name, at) => (name === 'media:added' ? [at] : []));
  const isOfScreen = ({ source, peerId }: { source: string; peerId: string }) =>
    source === 'screen' && peerId === sharer.peerId;
  const seen = offers[page.told['media:added'].findIndex(({ consumers }) => consumers.some(isOfScreen))];
  return told !== undefined && seen !== undefined && told < seen;
}

async function losesScreen(viewer: MediaPeer, consumerId: string): Promise<void> {
  await viewer.page.sees(one => one.share === null, 'the share being over');
  await waitUntil(() =>
    viewer.page.told['media:closed'].some(({ consumerIds }) => consumerIds.includes(consumerId))
      ? null
      : 'the screen is not closed',
  );
}

describe('showing a screen (D21, ux §6.2)', () => {
  it('everybody is told whose it is before a picture of it comes; ended, nothing of it passes', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await talking(booked);
    expect(await lead.page.refused('media:produce', { items: [await lead.prepare('screen')] })).toBe('INVALID_STATE');
    await shows(lead);
    const screen = await seesScreen(guest, lead);
    expect(toldBeforeSeen(guest, lead)).toBe(true);
    await lead.page.do('share:stop', stop('lead'));
    await losesScreen(guest, screen);
    expect(await lead.page.refused('media:produce', { items: [await lead.prepare('screen')] })).toBe('INVALID_STATE');
    const { history } = await booked.read();
    const facts = history.filter(({ event }) => event.startsWith('share.'));
    expect(facts.map(({ event, data }) => [event, data?.participantId])).toEqual([
      ['share.start', 'lead'],
      ['share.stop', 'lead'],
    ]);
  });

  it('one at a time: another one is refused with whose it is, and the first goes on', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await talking(booked);
    await shows(guest);
    const refusal = await lead.page.ask('share:start', command());
    expect(refusal).toMatchObject({
      ok: false,
      error: { code: 'INVALID_STATE', details: { kind: 'share', participantId: 'party-0' } },
    });
    await seesScreen(lead, guest);
  });

  it('the lead ends anybody’s, nobody else ends another’s', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest, colleague } = await threeTalking(booked);
    await shows(guest);
    const screen = await seesScreen(colleague, guest);
    expect(await colleague.page.refused('share:stop', stop('party-0'))).toBe('FORBIDDEN');
    await lead.page.do('share:stop', stop('party-0'));
    await losesScreen(colleague, screen);
    await guest.page.sees(one => one.share === null, 'that it was ended');
    await shows(lead);
    await seesScreen(guest, lead);
    expect(await guest.page.refused('share:stop', stop('lead'))).toBe('FORBIDDEN');
    expect(shareOf(colleague)).toBe('lead');
  });

  it('a word among the staff ends it, and it does not come back with the citizen', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest, colleague } = await threeTalking(booked);
    await shows(colleague);
    const screen = await seesScreen(guest, colleague);
    await lead.page.do('participant:hold', { ...command(), kind: 'word' });
    await losesScreen(guest, screen);
    expect(await colleague.page.refused('share:start', command())).toBe('INVALID_STATE');
    await lead.page.do('participant:unhold', command());
    await guest.seesPicturesOf(colleague.peerId);
    expect(guest.told.filter(({ source }) => source === 'screen')).toHaveLength(1);
  });

  it('ends with who shows it: gone, or removed', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest, colleague } = await threeTalking(booked);
    await shows(colleague);
    await seesScreen(guest, colleague);
    await colleague.page.do('session:leave', command());
    await guest.page.sees(one => one.share === null, 'the share being over');
    await shows(guest);
    await seesScreen(lead, guest);
    await lead.page.do('participant:remove', {
      ...command(),
      participantId: 'party-0',
      ground: 'behaviour',
      reason: 'Проверка',
    });
    await lead.page.sees(one => one.share === null, 'the share of the removed being over');
    const { history } = await booked.read();
    expect(history.filter(({ data }) => data?.shareOf).map(({ event, data }) => [event, data?.shareOf])).toEqual([
      ['participant.leave', expect.any(String)],
      ['participant.remove', 'party-0'],
    ]);
  });

  it('outlives the loss of its connection: a fresh peer shows on without a new question', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await talking(booked);
    await shows(lead);
    await seesScreen(guest, lead);
    lead.close();
    await lead.page.reconnect();
    const again = await MediaPeer.join(lead.page, booked.id);
    closeAfterwards(again);
    expect(shareOf(again)).toBe('lead');
    await again.produce('screen');
    await seesScreen(guest, again);
  });

  it('comes in by no other door, and once by one press', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await talking(booked);
    const screen = await guest.prepare('screen');
    expect(await guest.page.refused('waiting:enter', { ...command(), producers: [screen], mode: 'video' })).toBe(
      'VALIDATION',
    );
    const press = command();
    await lead.page.do('share:start', press);
    await lead.page.do('share:start', press);
    const { history } = await booked.read();
    expect(history.filter(({ event }) => event === 'share.start')).toHaveLength(1);
  });
});
