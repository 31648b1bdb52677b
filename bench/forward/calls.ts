/// <reference lib="dom" />
import { Browser } from '../../sfu/test/harness/browser.ts';
import { TestServer } from '../../sfu/test/harness/test-server.ts';
import { waitUntil } from '../../sfu/test/harness/wait-until.ts';

const WIDTH = 640;
/** What a consultation's picture has in ordinary networks. The same for every node, whatever it estimates at first. */
const ENCODINGS: RTCRtpEncodingParameters[] = [{ maxBitrate: 600_000 }];

/** Consultations of two over one node: real libwebrtc, voice and one picture each way. */
export class Calls {
  readonly #browsers: Browser[] = [];
  readonly #server: TestServer;

  private constructor(server: TestServer) {
    this.#server = server;
  }

  /** Resolves when everybody decodes everybody's picture and voice. */
  static async start(url: string, secret: string, consultations: number): Promise<Calls> {
    const calls = new Calls(await TestServer.dial(url, secret, 'bench'));
    for (let index = 0; index < consultations; index += 1) await calls.#meet(`room-${index}`);
    return calls;
  }

  /** RTP packets that have arrived at all of them so far. */
  async received(): Promise<number> {
    const each = await Promise.all(this.#browsers.map(browser => browser.packetsReceived()));
    return each.reduce((sum, packets) => sum + packets, 0);
  }

  close(): void {
    for (const browser of this.#browsers) browser.close();
    this.#server.hangUp();
  }

  async #meet(roomId: string): Promise<void> {
    await this.#server.call('ensureRoom', { roomId, epoch: 1, size: 2, spread: false, hardEndAt: null });
    const first = await Browser.join(this.#server, { roomId, peerId: `${roomId}-a` });
    await first.produce(['mic', 'camera'], ENCODINGS, WIDTH);
    const second = await Browser.join(this.#server, { roomId, peerId: `${roomId}-b` });
    this.#browsers.push(first, second);
    await second.consume(second.joined.consumers);
    await second.produce(['mic', 'camera'], ENCODINGS, WIDTH);
    const offers = () =>
      this.#server.told.consumersAdded.filter(({ peerId }) => peerId === first.peerId).flatMap(told => told.consumers);
    await waitUntil(() => (offers().length === 2 ? null : `${offers().length} of 2 offers`));
    await first.consume(offers());
    for (const browser of [first, second]) {
      for (const consumerId of browser.receptions.keys()) await browser.seesGrowing(consumerId);
    }
  }
}
