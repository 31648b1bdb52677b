import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { ControlLink } from '../../src/media/control-link.ts';
import { newId } from '../../src/platform/ids.ts';
import { quietLog } from '../harness/database.ts';
import { testConfig } from '../harness/foundation.ts';
import { guestPage, meetingAtTen, useLive } from './house.ts';
import { MediaPeer } from './media-peer.ts';
import { Page } from './page.ts';
import { SfuProcess } from './sfu-process.ts';
import { waitUntil } from './wait-until.ts';

const secret = testConfig('unused').SFU_SECRET;
let first: SfuProcess;
let second: SfuProcess;
beforeAll(async () => {
  [first, second] = await Promise.all([
    SfuProcess.start(secret, { nodeId: 'first' }),
    SfuProcess.start(secret, { nodeId: 'second' }),
  ]);
});
afterAll(() => Promise.all([first.kill(), second.kill()]));

const dial = ({ url }: SfuProcess, side: { listener: ConstructorParameters<typeof ControlLink>[0]['listener'] }) => {
  const link = new ControlLink({ url, secret, serverId: newId(), listener: side.listener, log: quietLog });
  link.dial();
  return link;
};
const live = useLive({ dial: side => dial(first, side) });

it('a node that dies for good loses its sessions to another one, and people see each other again', async () => {
  const { nodes, listener } = live.it.live;
  await waitUntil(() => (nodes.choose()?.nodeId === 'first' ? null : 'the first node is not up'));
  const booked = await meetingAtTen(live);
  const lead = await MediaPeer.join(await Page.open(booked.lead.browser, 'staff'), booked.id);
  const guest = await MediaPeer.join(await guestPage(booked), booked.id);
  expect((await booked.read()).room).toMatchObject({ nodeId: 'first', epoch: 1 });
  const other = dial(second, { listener });
  nodes.add(other);
  await waitUntil(() => (other.node ? null : 'the second node is not up'));
  await first.kill();
  await waitUntil(() => (guest.page.told['session:moved'].length > 0 ? null : 'nobody was moved'));
  expect(guest.page.told['session:moved']).toEqual([{ epoch: 2 }]);
  const [lead2, guest2] = await Promise.all([
    MediaPeer.join(lead.page, booked.id),
    MediaPeer.join(guest.page, booked.id),
  ]);
  onTestFinished(() => {
    for (const peer of [lead, guest, lead2, guest2]) peer.close();
    other.close();
  });
  expect((await booked.read()).room).toMatchObject({ nodeId: 'second', epoch: 2 });
  await lead2.produce();
  await lead2.page.do('waiting:call', { requestId: newId(), participantId: 'party-0' });
  await guest2.build((await guest2.page.hears('waiting:called')).consumers);
  await guest2.page.do('waiting:enter', { requestId: newId(), producers: [], mode: 'video' });
  await guest2.seesPicturesOf(lead2.peerId);
});
