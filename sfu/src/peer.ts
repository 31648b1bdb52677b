import type { ControlEvent, ControlEventData } from '@priyom/shared/control/events';
import type { Joined, Lane, PeerState, Rights } from '@priyom/shared/control/methods';
import type { RtpCapabilities } from '@priyom/shared/media/rtp';
import { mayReceive } from './lanes.ts';
import type { Listener } from './listener.ts';
import type { Logger } from './logger.ts';
import { Downlink } from './media/downlink.ts';
import { PeerHealth } from './media/peer-health.ts';
import type { Supply } from './media/supply.ts';
import { TransportLink } from './media/transport-link.ts';
import { Uplink } from './media/uplink.ts';
import type { Wing } from './wing.ts';

export interface PeerParts {
  roomId: string;
  peerId: string;
  lane: Lane;
  rights: Rights;
  rtpCapabilities: RtpCapabilities;
  listener: Listener;
  wing: Wing;
  log: Logger;
}

/**
 * One connection of one participant: two transports, what goes in, what goes out. It knows its lane, rights and hold;
 * who else is there is the room's business.
 */
export class Peer {
  readonly id: string;
  /** Where its transports are, on whichever lane, for as long as it is there. */
  readonly wing: Wing;
  readonly uplink: Uplink;
  readonly downlink: Downlink;
  readonly health: PeerHealth;
  lane: Lane;
  rights: Rights;
  listener: Listener;
  #isHeld = false;
  #isClosed = false;
  readonly #roomId: string;

  private constructor(parts: PeerParts, send: TransportLink, recv: TransportLink) {
    const { wing, rtpCapabilities, log } = parts;
    this.id = parts.peerId;
    this.wing = wing;
    this.#roomId = parts.roomId;
    this.lane = parts.lane;
    this.rights = parts.rights;
    this.listener = parts.listener;
    this.uplink = new Uplink(send, wing.worker, (source, layer) =>
      this.tell('watched', { ...this.ref, source, layer }),
    );
    const onPaused = (consumerId: string, paused: boolean): void =>
      this.tell('consumerPaused', { ...this.ref, consumerId, paused });
    this.downlink = new Downlink({ link: recv, wing, rtpCapabilities, log, onPaused });
    this.health = new PeerHealth(this.uplink, this.downlink);
    send.observe((state, protocol) => this.tell('transport', { ...this.ref, direction: 'send', state, protocol }));
    // Silence or not: its browser may be heard by the new way long before it is sent anything by that one.
    recv.onMoved(() => void this.downlink.recover().catch(() => undefined));
    recv.observe((state, protocol) => this.tell('transport', { ...this.ref, direction: 'recv', state, protocol }));
  }

  /** @throws ControlError WORKER_LOST */
  static async create(parts: PeerParts): Promise<Peer> {
    const { router, worker } = parts.wing;
    const [send, recv] = await Promise.all([
      TransportLink.create(router, worker),
      TransportLink.create(router, worker),
    ]);
    const peer = new Peer(parts, send, recv);
    await peer.applyGate();
    return peer;
  }

  get isHeld(): boolean {
    return this.#isHeld;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** What others may receive of this peer. */
  get supplies(): Supply[] {
    const { uplink, wing } = this;
    return uplink.real.map(sent => ({
      origin: { peerId: this.id, source: sent.source },
      producer: sent.producer,
      wing,
      watchers: sent.watchers,
      isOff: () => uplink.isOff(sent),
    }));
  }

  /** All that a browser needs to build its side of this peer from nothing. */
  get joined(): Joined {
    const { uplink, downlink } = this;
    return { send: uplink.link.parameters, recv: downlink.link.parameters, consumers: downlink.offers };
  }

  get state(): PeerState {
    const { id, lane, rights, uplink, downlink } = this;
    return {
      peerId: id,
      lane,
      held: this.#isHeld,
      rights,
      sources: uplink.all.map(({ source, paused }) => ({ source, paused })),
      consumers: downlink.all.map(({ id: consumerId, origin, consumer }) => ({
        consumerId,
        ...origin,
        paused: consumer.paused,
      })),
      send: uplink.link.state,
      recv: downlink.link.state,
    };
  }

  /** Whose an event is. */
  get ref(): { roomId: string; peerId: string } {
    return { roomId: this.#roomId, peerId: this.id };
  }

  /** An event about this peer, to the server it is attached to; nothing any more once the peer has closed. */
  tell<E extends ControlEvent>(event: E, data: ControlEventData<E>): void {
    if (!this.#isClosed) this.listener.send(event, data);
  }

  /** Lets flow what the lane allows and nothing while held. To be called after `lane` has changed. */
  async applyGate(): Promise<void> {
    await this.downlink.setOpen(mayReceive(this.lane) && !this.#isHeld);
  }

  async hold(on: boolean): Promise<void> {
    this.#isHeld = on;
    await Promise.all([this.uplink.hold(on), this.applyGate()]);
  }

  /** Idempotent; closes both transports and with them all producers and consumers. Tells nobody: the room does. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.uplink.link.close();
    this.downlink.link.close();
  }
}
