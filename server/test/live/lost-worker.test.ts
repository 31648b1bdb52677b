import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { ControlLink } from '../../src/media/control-link.ts';
import { newId } from '../../src/platform/ids.ts';
import { quietLog } from '../harness/database.ts';
import { testConfig } from '../harness/foundation.ts';
import { meetingAtTen, useLive } from './house.ts';
import { loadDevice, MediaPeer } from './media-peer.ts';
import { Page } from './page.ts';
import { SfuProcess } from './sfu-process.ts';
import { waitUntil } from './wait-until.ts';

const secret = testConfig('unused').SFU_SECRET;
let sfu: SfuProcess;
beforeAll(async () => {
  sfu = await SfuProcess.start(secret);
});
afterAll(() => sfu.kill());

const live = useLive({
  dial: ({ listener }) => {
    const link = new ControlLink({ url: sfu.url, secret, serverId: newId(), listener, log: quietLog });
    link.dial();
    return link;
  },
});

/** The pauses of the node double with each loss: after the third there is a second without a worker. */
async function loseWorker(times: number): Promise<void> {
  for (let lost = 0; lost < times; lost += 1) {
    await waitUntil(() => sfu.killWorker().then(() => null, String), 20_000);
  }
}

it('who joins a node that has lost its worker gets media as soon as there is another one', async () => {
  await waitUntil(() => (live.it.live.nodes.choose() ? null : 'the node is not up'));
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
