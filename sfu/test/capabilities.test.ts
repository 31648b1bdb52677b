import { createHash } from 'node:crypto';
import { MEDIA_CODECS } from '@priyom/shared/media/codecs';
import { CAPABILITIES_HASH, ROUTER_CAPABILITIES } from '@priyom/shared/media/router-capabilities';
import { createWorker, type types } from 'mediasoup';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** Left out of the constant: browsers fall back on it for bandwidth estimation, and transport-cc does that better. */
const LEFT_OUT = 'urn:ietf:params:rtp-hdrext:toffset';

let worker: types.Worker;

beforeAll(async () => {
  worker = await createWorker({ logLevel: 'none', workerBin: process.env.MEDIASOUP_WORKER_BIN });
});
afterAll(() => worker.close());

test('browsers load what a real router answers', async () => {
  const { rtpCapabilities } = await worker.createRouter({ mediaCodecs: [...MEDIA_CODECS] });
  const headerExtensions = rtpCapabilities.headerExtensions?.filter(({ uri }) => uri !== LEFT_OUT);
  expect({ ...rtpCapabilities, headerExtensions }).toEqual(ROUTER_CAPABILITIES);
});

test('the hash is that of the constant', () => {
  const hash = createHash('sha256').update(JSON.stringify(ROUTER_CAPABILITIES)).digest('hex').slice(0, 16);
  expect(CAPABILITIES_HASH).toBe(hash);
});
