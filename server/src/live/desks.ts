import type { Desk } from '@priyom/shared/signaling/requests';
import { describeError, type Logger } from '../platform/logger.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import type { Channel } from './connection.ts';

/** Changes of many sessions within this time are one message to a desk. */
const COALESCE_MS = 60;

export interface DeskViewer extends Scope {
  staffId: string;
}

/** Builds the desks of several people of one institution, reading the institution's sessions once. */
export type BuildDesks = (scope: Scope, viewers: readonly DeskViewer[]) => Promise<Desk[]>;

interface Subscriber {
  viewer: DeskViewer;
  channel: Channel;
  last: string;
}

/** Staff pages that watch their desk; each is told when, and only when, its own has changed. */
export class Desks {
  readonly #subscribers = new Map<string, Subscriber>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #build: BuildDesks;
  readonly #log: Logger;

  constructor(build: BuildDesks, log: Logger) {
    this.#build = build;
    this.#log = log;
  }

  async subscribe(viewer: DeskViewer, channel: Channel): Promise<Desk> {
    const subscriber: Subscriber = { viewer, channel, last: '' };
    this.#subscribers.set(channel.id, subscriber);
    const [desk] = await this.#build(viewer, [viewer]);
    if (!desk) throw new Error('no desk was built');
    subscriber.last = JSON.stringify(desk);
    return desk;
  }

  unsubscribe(channel: Channel): void {
    this.#subscribers.delete(channel.id);
  }

  changed({ institutionId }: Scope): void {
    if (this.#timers.has(institutionId)) return;
    const timer = setTimeout(() => {
      this.#timers.delete(institutionId);
      this.#flush({ institutionId }).catch((error: unknown) =>
        this.#log.error({ institutionId, error: describeError(error) }, 'telling the desks failed'),
      );
    }, COALESCE_MS);
    this.#timers.set(institutionId, timer);
  }

  close(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.#subscribers.clear();
  }

  async #flush(scope: Scope): Promise<void> {
    const mine = [...this.#subscribers.values()].filter(({ viewer }) => viewer.institutionId === scope.institutionId);
    if (mine.length === 0) return;
    const built = await this.#build(
      scope,
      mine.map(({ viewer }) => viewer),
    );
    for (const [index, subscriber] of mine.entries()) {
      const desk = built[index];
      const text = JSON.stringify(desk);
      if (!desk || text === subscriber.last) continue;
      subscriber.last = text;
      subscriber.channel.tell('desk:changed', { desk });
    }
  }
}
