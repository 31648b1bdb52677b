import { expect, it, onTestFinished } from 'vitest';
import { meetingAtTen } from './house.ts';
import { useLiveWithMedia } from './live-with-media.ts';
import { loadDevice, MediaPeer } from './media-peer.ts';
import { Page } from './page.ts';
import { waitUntil } from './wait-until.ts';

const stack = useLiveWithMedia();
const { live, nodeUp } = stack;

/** The pauses of the node double with each loss: after the third there is a second without a worker. */
async function loseWorker(times: number): Promise<void> {
  for (let lost = 0; lost < times; lost += 1) {
    await waitUntil(() => stack.sfu.killWorker().then(() => null, String));
  }
}

it('who joins a node that has lost its worker gets media as soon as there is another one', async () => {
  await nodeUp();
  const booked = await meetingAtTen(live);
  const page = await Page.open(booked.lead.browser, 'staff');
  const { rtpCapabilities } = await loadDevice();
  await loseWorker(3);
  expect((await page.join(booked.id, { rtpCapabilities })).media).toBeNull();
  for (let told = 1; !page.joined?.media; told += 1) {
    await page.hears('session:moved', told);
    await page.join(booked.id, { rtpCapabilities });
  }
  const again = await MediaPeer.join(page, booked.id);
  onTestFinished(() => again.close());
});
