import type { ProduceItem } from '@priyom/shared/media/rtp';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { guestPage, letIn, meetingAtTen } from '../live/house.ts';
import { useLiveWithMedia } from '../live/live-with-media.ts';
import { MediaPeer } from '../live/media-peer.ts';
import { Page } from '../live/page.ts';
import { quietPair } from './world.ts';

const complaints: string[] = [];
const log = pino({ level: 'error' }, { write: (line: string) => void complaints.push(line) });
const stack = useLiveWithMedia({ graceMs: 300, log });

type Encodings = NonNullable<ProduceItem['rtpParameters']['encodings']>;

describe('streams that no browser sends', () => {
  let others: Awaited<ReturnType<typeof quietPair>>;

  beforeAll(async () => {
    await stack.nodeUp();
    others = await quietPair(stack.live);
  });

  afterAll(() => others?.close());

  async function inRoom(): Promise<{ page: Page; camera: ProduceItem; ofOthers: Encodings }> {
    const booked = await meetingAtTen(stack.live);
    const lead = await MediaPeer.join(await Page.open(booked.lead.browser, 'staff'), booked.id);
    const guest = await MediaPeer.join(await guestPage(booked), booked.id);
    onTestFinished(() => {
      lead.close();
      guest.close();
    });
    const theirs = await lead.prepare();
    await lead.page.do('media:produce', { items: [theirs] });
    await letIn(lead.page, guest.page);
    return { page: guest.page, camera: await guest.prepare(), ofOthers: theirs.rtpParameters.encodings ?? [] };
  }

  it('a thousand codecs, NaN, no codec at all, SSRCs that are double or somebody else’s: refused, or nobody’s harm', async () => {
    const { page, camera, ofOthers } = await inRoom();
    const { rtpParameters: rtp } = camera;
    const [codec, ...codecs] = rtp.codecs;
    // A thousand with all that is said of them are more than a frame carries (frames.test.ts).
    const bare = { mimeType: codec?.mimeType, payloadType: codec?.payloadType, clockRate: codec?.clockRate };
    const [encoding = { ssrc: 1 }] = rtp.encodings ?? [];
    const produced = async (changed: object, kind: string = camera.kind): Promise<string> => {
      const item = { ...camera, kind, rtpParameters: { ...rtp, ...changed } };
      return page.refusedRaw('media:produce', { items: [item] });
    };
    expect(await produced({ codecs: Array(1_000).fill(bare) })).toBe('VALIDATION');
    expect(await produced({ codecs: [] })).toBe('VALIDATION');
    expect(await produced({ encodings: Array(1_000).fill({ ssrc: 1 }) })).toBe('VALIDATION');
    expect(await produced({ codecs: [{ ...codec, clockRate: Number.NaN }, ...codecs] })).toBe('VALIDATION');
    expect(await produced({ encodings: [{ ssrc: Number.NaN }] })).toBe('VALIDATION');
    expect(await produced({ encodings: [{ ssrc: 2 ** 32 }] })).toBe('VALIDATION');
    const doubtful = [
      await produced({ codecs: Array(64).fill(codec) }),
      await produced({ encodings: [encoding, encoding] }),
      await produced({ encodings: [{ ...encoding, rtx: { ssrc: encoding.ssrc } }] }),
      await produced({ encodings: [] }),
      await produced({ mid: '' }),
      await produced({}, 'audio'),
      await produced({ encodings: ofOthers }),
    ];
    expect(doubtful.filter(code => ['INTERNAL', 'NOT_READY'].includes(code))).toEqual([]);
    const twice = [camera, { ...camera, source: 'screen' }, { ...camera, source: 'mic' }, camera];
    expect(['INTERNAL', 'NOT_READY']).not.toContain(await page.refusedRaw('media:produce', { items: twice }));
    expect(await page.refusedRaw('session:snapshot', {})).toBe('');
    await others.goOn();
    expect(others.hasStayed).toBe(true);
    expect(complaints).toEqual([]);
  });
});
