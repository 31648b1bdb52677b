import type { ControlParams } from '@priyom/shared/control/methods';
import { afterEach, beforeEach } from 'vitest';
import type { Wing } from '../../src/wing.ts';
import { Browser, type Joining } from './browser.ts';
import { TestSfu } from './sfu.ts';
import type { TestServer } from './test-server.ts';
import { UdpLink } from './udp-link.ts';

export const ROOM = 'room-1';
const SMALL = { size: 4, spread: false };
export const HALL = { size: 300, spread: true };

/** One node, one attached server and one room for each test of a file; everything is closed after it. */
export class TestCall {
  readonly #browsers: Browser[] = [];
  readonly #links: UdpLink[] = [];
  #sfu: TestSfu | null = null;
  #server: TestServer | null = null;

  static forEachTest(settings?: Parameters<typeof TestSfu.start>[0], room = SMALL): TestCall {
    const call = new TestCall();
    beforeEach(() => call.#open(settings, room));
    afterEach(() => call.#close());
    return call;
  }

  get sfu(): TestSfu {
    if (!this.#sfu) throw new Error('only inside a test');
    return this.#sfu;
  }

  get server(): TestServer {
    if (!this.#server) throw new Error('only inside a test');
    return this.#server;
  }

  async join(peerId: string, how: Partial<Joining> & { by?: TestServer } = {}): Promise<Browser> {
    const { by = this.server, ...joining } = how;
    const browser = await Browser.join(by, { roomId: ROOM, ...joining, peerId });
    this.#browsers.push(browser);
    return browser;
  }

  /** Somebody in the room who already sends these. */
  async joinSending(peerId: string, sources: Parameters<Browser['produce']>[0]): Promise<Browser> {
    const browser = await this.join(peerId);
    await browser.produce(sources);
    return browser;
  }

  /** A network of its own for a browser, to be cut or made lossy. */
  async link(): Promise<UdpLink> {
    const [worker] = this.sfu.node.pool.workers;
    const { udpSockets } = (await worker?.webRtcServer.dump()) ?? { udpSockets: [] };
    const link = await UdpLink.to(udpSockets[0]?.port ?? 0);
    this.#links.push(link);
    return link;
  }

  describe() {
    return this.server.call('describeRoom', { roomId: ROOM });
  }

  /** The peer as the node has it. */
  async peer(peerId: string) {
    const { peers } = await this.describe();
    const peer = peers.find(each => each.peerId === peerId);
    if (!peer) throw new Error(`no peer ${peerId}`);
    return peer;
  }

  async #open(
    settings: Parameters<typeof TestSfu.start>[0],
    room: Pick<ControlParams<'ensureRoom'>, 'size' | 'spread'>,
  ): Promise<void> {
    this.#sfu = await TestSfu.start(settings);
    this.#server = await this.#sfu.attach();
    await this.#server.call('ensureRoom', { roomId: ROOM, epoch: 1, ...room, hardEndAt: null });
  }

  /** Where somebody's transports are. */
  wingOf(peerId: string): Wing {
    return this.sfu.node.getRoom(ROOM).getPeer(peerId).wing;
  }

  async #close(): Promise<void> {
    for (const browser of this.#browsers.splice(0)) browser.close();
    for (const link of this.#links.splice(0)) link.close();
    await this.#sfu?.close();
  }
}
