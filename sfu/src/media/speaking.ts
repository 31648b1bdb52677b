import type { ControlEventData } from '@priyom/shared/control/events';
import type { types } from 'mediasoup';
import type { Logger } from '../logger.ts';
import type { Wing } from '../wing.ts';
import type { Supply } from './supply.ts';

const INTERVAL_MS = 300;
/** dBov; a quiet voice at arm's length from a phone is about −50. */
const THRESHOLD_DBOV = -55;
const MAX_SPEAKERS = 8;

/** What is needed of a room. */
interface Heard {
  readonly id: string;
  readonly main: Wing;
  readonly log: Logger;
  tellAll(event: 'speaking', data: ControlEventData<'speaking'>): void;
}

/** Who speaks in a room, by the audio levels that browsers put into their packets; no audio is decoded. */
export class Speaking {
  readonly #observer: types.AudioLevelObserver;
  readonly #room: Heard;
  readonly #peerIds = new Map<string, string>();
  #told = '';

  private constructor(observer: types.AudioLevelObserver, room: Heard) {
    this.#observer = observer;
    this.#room = room;
    observer.on('volumes', volumes => this.#tell(volumes.map(({ producer }) => producer.id)));
    observer.on('silence', () => this.#tell([]));
  }

  static async watch(room: Heard): Promise<Speaking> {
    const options = { interval: INTERVAL_MS, threshold: THRESHOLD_DBOV, maxEntries: MAX_SPEAKERS };
    return new Speaking(await room.main.router.createAudioLevelObserver(options), room);
  }

  /** Microphones only. Never fails: not being marked as speaking is no reason to refuse a voice. */
  async add(supply: Supply): Promise<void> {
    const { origin, producer } = supply;
    if (origin.source !== 'mic' || producer.closed) return;
    this.#peerIds.set(producer.id, origin.peerId);
    producer.observer.once('close', () => this.#peerIds.delete(producer.id));
    try {
      // Never ended: it is listened to for as long as it is sent.
      const sight = await this.#room.main.see(supply);
      sight.look(0);
      await this.#observer.addProducer({ producerId: producer.id });
    } catch (error) {
      this.#room.log.warn({ peerId: origin.peerId, err: error }, 'cannot be marked as speaking');
    }
  }

  #tell(producerIds: string[]): void {
    const peerIds = producerIds.flatMap(id => this.#peerIds.get(id) ?? []).sort();
    const key = peerIds.join();
    if (key === this.#told) return;
    this.#told = key;
    this.#room.tellAll('speaking', { roomId: this.#room.id, peerIds });
  }
}
