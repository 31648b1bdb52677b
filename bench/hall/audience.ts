import { setTimeout as delay } from 'node:timers/promises';
import type { ConsumerOffer } from '@priyom/shared/media/rtp';
import { LISTENS } from '../../sfu/test/harness/browser.ts';
import type { TestServer } from '../../sfu/test/harness/test-server.ts';
import { waitUntil } from '../../sfu/test/harness/wait-until.ts';
import type { Receivers } from './receivers.ts';
import { ROOM, type Stage } from './stage.ts';

/** A hundred in ten seconds. */
const JOIN_EVERY_MS = 100;
/** Whoever sees nothing for so long ends the run. */
const PATIENCE_MS = 60_000;

interface Attendee {
  beganMs: number;
  offers: readonly ConsumerOffer[];
}

/** People who only receive, as their browsers do it: one message to join, then all at once what the product sends. */
export class Audience {
  readonly #server: TestServer;
  readonly #stage: Stage;
  readonly #receivers: Receivers;
  readonly #attendees: Attendee[] = [];

  constructor(server: TestServer, stage: Stage, receivers: Receivers) {
    this.#server = server;
    this.#stage = stage;
    this.#receivers = receivers;
  }

  /** One every tenth of a second, whoever before them is still on the way. Resolves when all see and hear all. */
  async fill(people: number): Promise<void> {
    const coming: Promise<void>[] = [];
    for (let index = 0; index < people; index += 1) {
      const one = this.#join(`attendee-${index}`);
      // Looked at when all have begun.
      one.catch(() => undefined);
      coming.push(one);
      await delay(JOIN_EVERY_MS);
    }
    await Promise.all(coming);
    await waitUntil(() => this.#whoSeesNothing, PATIENCE_MS);
  }

  /** From the join of each to the moment at which all videos it is shown had been there, once: milliseconds. */
  get firstFramesMs(): number[] {
    return this.#attendees.map(({ beganMs, offers }) => {
      const videos = offers.filter(({ kind }) => kind === 'video');
      const at = videos.map(({ consumerId }) => this.#receivers.firstAtMs.get(consumerId) ?? Number.NaN);
      return Math.max(...at) - beganMs;
    });
  }

  /** @throws Error for a receiver that has failed */
  get #whoSeesNothing(): string | null {
    const [failure] = this.#receivers.failures;
    if (failure !== undefined) throw new Error(failure);
    const waiting = this.#attendees
      .flatMap(({ offers }) => offers)
      .filter(({ consumerId }) => !this.#receivers.firstAtMs.has(consumerId));
    return waiting.length === 0 ? null : `${waiting.length} streams have not begun`;
  }

  async #join(peerId: string): Promise<void> {
    const beganMs = performance.timeOrigin + performance.now();
    const peer = { roomId: ROOM, peerId };
    const { rtpCapabilities } = this.#stage;
    const how = { epoch: 1, lane: 'audience', rights: LISTENS, rtpCapabilities, replaces: null } as const;
    const { recv, consumers } = await this.#server.call('joinPeer', { ...peer, ...how });
    this.#attendees.push({ beganMs, offers: consumers });
    this.#receivers.open(peerId, recv, consumers);
    const fingerprints = [{ algorithm: 'sha-256', value: this.#receivers.fingerprint } as const];
    const items = consumers.map(offer => {
      const layer = this.#stage.shownOf(offer) ?? 0;
      const priority = offer.kind === 'audio' ? 255 : layer + 1;
      return { consumerId: offer.consumerId, layer, visible: true, priority };
    });
    await Promise.all([
      this.#server.call('connect', { ...peer, direction: 'recv', dtlsParameters: { role: 'client', fingerprints } }),
      this.#server.call('ready', { ...peer, consumerIds: consumers.map(({ consumerId }) => consumerId) }),
      this.#server.call('view', { ...peer, items }),
    ]);
  }
}
