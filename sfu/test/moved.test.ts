import type { TransportParameters } from '@priyom/shared/media/rtp';
import { expect, test } from 'vitest';
import { TestCall } from './harness/call.ts';
import { kindOf } from './harness/kind-of.ts';
import type { UdpLink } from './harness/udp-link.ts';
import { waitUntil } from './harness/wait-until.ts';

const call = TestCall.forEachTest();
/** So many pictures are lost on the way: nothing can be decoded until a whole one comes. */
const LOST = 10;

test('a viewer whose address changes is sent a whole picture by the new way, asked for or not', async () => {
  const ann = await call.joinSending('ann', ['camera']);
  const link = await call.link();
  const bob = await call.join('bob', { link: onlyToReceive(link) });
  // It is heard all the while by the way that it sends by: that it was silent is not what helps.
  await bob.produce(['mic']);
  const camera = bob.joined.consumers.find(({ source }) => source === 'camera');
  if (!camera) throw new Error('no camera offered');
  await bob.consume([camera]);
  await bob.seesGrowing(camera.consumerId);

  link.cut();
  const cutAt = ann.pushed;
  await waitUntil(() => (ann.pushed - cutAt >= LOST ? null : `${ann.pushed - cutAt} pictures of ${LOST} lost`));
  link.moveBrowsers();
  // Nor is it the browser's own word, which is on its way for as long as the node does not know the new address.
  link.loses = (direction, data) => direction === 'up' && kindOf(data) === 'rtcp';
  await bob.seesGrowing(camera.consumerId);
  expect(call.server.told.peerSilent).toEqual([]);
});

/** A browser's second transport is the one that it receives by. */
function onlyToReceive(link: UdpLink) {
  let made = 0;
  return {
    through(parameters: TransportParameters): TransportParameters {
      made += 1;
      return made === 1 ? parameters : link.through(parameters);
    },
  };
}
