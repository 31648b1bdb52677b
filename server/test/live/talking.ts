import { onTestFinished } from 'vitest';
import { newId } from '../../src/platform/ids.ts';
import { type Booked, guestPage, renew } from './house.ts';
import { MediaPeer } from './media-peer.ts';
import { Page } from './page.ts';
import { waitUntil } from './wait-until.ts';

interface Nodes {
  nodeUp: () => Promise<unknown>;
}

/** Talks that have begun, on the servers and nodes of this test. */
export function talkingIn(nodes: Nodes) {
  return {
    talking: (booked: Booked) => talking(nodes, booked),
    threeTalking: (booked: Booked) => threeTalking(nodes, booked),
  };
}

/** Lead and citizen see each other. */
async function talking({ nodeUp }: Nodes, booked: Booked): Promise<{ lead: MediaPeer; guest: MediaPeer }> {
  await nodeUp();
  const lead = await MediaPeer.join(await Page.open(booked.lead.browser, 'staff'), booked.id);
  await lead.produce();
  const guest = await MediaPeer.join(await guestPage(booked), booked.id);
  closeAfterwards(lead, guest);
  await lead.page.do('waiting:call', { requestId: newId(), participantId: 'party-0' });
  await guest.build((await guest.page.hears('waiting:called')).consumers);
  await guest.page.do('waiting:enter', { requestId: newId(), producers: [await guest.prepare()], mode: 'video' });
  await lead.page.sees(one => one.status === 'running', 'a running session');
  await lead.page.hears('media:added');
  await lead.takeOffers();
  await Promise.all([guest.seesPicturesOf(lead.peerId), lead.seesPicturesOf(guest.peerId)]);
  return { lead, guest };
}

/** The colleague comes in with a picture; everybody sees everybody. */
async function threeTalking(nodes: Nodes, booked: Booked) {
  const { lead, guest } = await talking(nodes, booked);
  const worker = await booked.hire(['specialist'], 'rehabilitation');
  await renew(worker);
  const page = await Page.open(worker.browser, 'staff');
  await page.do('desk:subscribe', {});
  await lead.page.do('colleague:invite', { requestId: newId(), staffId: worker.staffId, reason: 'Совет' });
  const { asks } = await guest.page.sees(one => one.asks.length > 0, 'the question');
  await guest.page.do('ask:answer', { requestId: newId(), askId: asks[0]?.askId ?? '', yes: true });
  await page.hears('colleague:asked');
  const colleague = await MediaPeer.join(page, booked.id);
  closeAfterwards(colleague);
  await colleague.ready();
  await colleague.produce();
  for (const peer of [lead, guest]) {
    await waitUntil(() => (offered(peer, colleague.peerId) ? null : 'the colleague is not offered'));
    await peer.takeOffers();
  }
  await Promise.all([guest.seesPicturesOf(colleague.peerId), lead.seesPicturesOf(colleague.peerId)]);
  return { lead, guest, colleague };
}

export const offered = (peer: MediaPeer, peerId: string): boolean => peer.told.some(one => one.peerId === peerId);

export function closeAfterwards(...peers: MediaPeer[]): void {
  onTestFinished(() => {
    for (const peer of peers) peer.close();
  });
}
