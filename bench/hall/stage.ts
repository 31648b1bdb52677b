/// <reference lib="dom" />
import { type ConsumerOffer, RtpCapabilities } from '@priyom/shared/media/rtp';
import { Browser } from '../../sfu/test/harness/browser.ts';
import type { TestServer } from '../../sfu/test/harness/test-server.ts';
import { waitUntil } from '../../sfu/test/harness/wait-until.ts';

export const ROOM = 'hall';
const WIDTH = 640;
/** Small enough for three hundred on two cores that also make and receive it all. */
const LAYERS: RTCRtpEncodingParameters[] = [
  { rid: 'r0', scaleResolutionDownBy: 4, maxBitrate: 80_000 },
  { rid: 'r1', scaleResolutionDownBy: 2, maxBitrate: 250_000 },
];
/** Which layer of each leader an attendee's screen shows: who speaks large, the other one small. */
export const SHOWN = [1, 0];

/** Two leaders who see and hear each other: real libwebrtc, voice, a picture in two layers. */
export class Stage {
  readonly #leaders: Browser[] = [];
  readonly #server: TestServer;

  private constructor(server: TestServer) {
    this.#server = server;
  }

  static async begin(server: TestServer, people: number): Promise<Stage> {
    const stage = new Stage(server);
    await server.call('ensureRoom', { roomId: ROOM, epoch: 1, size: people, spread: true, hardEndAt: null });
    for (const peerId of ['leader-0', 'leader-1']) await stage.#join(peerId);
    return stage;
  }

  /** What libwebrtc can receive. */
  get rtpCapabilities(): RtpCapabilities {
    return RtpCapabilities.parse(this.#leaders[0]?.rtpCapabilities);
  }

  /** The layer that is shown of what this leader sends, undefined of a voice. */
  shownOf({ peerId, kind }: ConsumerOffer): number | undefined {
    return kind === 'video' ? SHOWN[this.#leaders.findIndex(leader => leader.peerId === peerId)] : undefined;
  }

  async packetsReceived(): Promise<number> {
    const each = await Promise.all(this.#leaders.map(leader => leader.packetsReceived()));
    return each.reduce((sum, packets) => sum + packets, 0);
  }

  /** Of all that one attendee is shown and hears: bytes that its senders have sent so far, RTP headers included. */
  async bytesShown(): Promise<number> {
    let bytes = 0;
    for (const [index, leader] of this.#leaders.entries()) {
      const streams = await leader.bytesSent();
      bytes += streams.find(({ kind }) => kind === 'audio')?.bytes ?? 0;
      bytes += streams.find(({ rid }) => rid === `r${SHOWN[index]}`)?.bytes ?? 0;
    }
    return bytes;
  }

  close(): void {
    for (const leader of this.#leaders) leader.close();
  }

  async #join(peerId: string): Promise<void> {
    const leader = await Browser.join(this.#server, { roomId: ROOM, peerId });
    const others = [...this.#leaders];
    this.#leaders.push(leader);
    await leader.produce(['mic', 'camera'], LAYERS, WIDTH);
    await leader.consume(leader.joined.consumers);
    for (const other of others) await other.consume(await this.#offersTo(other, peerId));
    for (const each of this.#leaders) for (const id of each.receptions.keys()) await each.seesGrowing(id);
  }

  async #offersTo({ peerId }: Browser, from: string): Promise<ConsumerOffer[]> {
    const told = () =>
      this.#server.told.consumersAdded
        .filter(added => added.peerId === peerId)
        .flatMap(({ consumers }) => consumers)
        .filter(offer => offer.peerId === from);
    await waitUntil(() => (told().length === 2 ? null : `${told().length} of 2 offers to ${peerId}`));
    return told();
  }
}
