import type { Actor } from '@priyom/shared/actor';
import type { Desk } from '@priyom/shared/signaling/desk';
import type { AuditTrail } from '../audit/audit.ts';
import { describeError, type Logger } from '../platform/logger.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import type { Channel } from './connection.ts';

/** Changes of many sessions within this time are one message to a desk. */
const COALESCE_MS = 60;

export interface DeskViewer extends Scope {
  staffId: string;
  actor: Actor;
}

/** Somebody's data on a desk: names of who waits, the reason of an invitation or of a crisis (D35). */
export interface Seen {
  consultationId: string;
  citizenIds: string[];
  /** What lets the viewer see them: `own`, `invited`, or how far the right to be alerted reaches. */
  basis: string;
}

export interface BuiltDesk {
  desk: Desk;
  seen: Seen[];
}

/** Builds the desks of several people of one institution, reading the institution's sessions once. */
export type BuildDesks = (scope: Scope, viewers: readonly DeskViewer[]) => Promise<BuiltDesk[]>;

interface DeskPorts {
  build: BuildDesks;
  audit: AuditTrail;
  log: Logger;
}

interface Subscriber {
  viewer: DeskViewer;
  channel: Channel;
  last: string;
  /** What is on record for this page already: a desk changes with every step of a session. */
  recorded: Map<string, Promise<void>>;
}

/** Staff pages that watch their desk; each is told when, and only when, its own has changed. */
export class Desks {
  readonly #subscribers = new Map<string, Subscriber>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #ports: DeskPorts;

  constructor(ports: DeskPorts) {
    this.#ports = ports;
  }

  async subscribe(viewer: DeskViewer, channel: Channel): Promise<Desk> {
    const subscriber: Subscriber = { viewer, channel, last: '', recorded: new Map() };
    this.#subscribers.set(channel.id, subscriber);
    const [built] = await this.#ports.build(viewer, [viewer]);
    if (!built) throw new Error('no desk was built');
    await this.#record(subscriber, built.seen);
    subscriber.last = JSON.stringify(built.desk);
    return built.desk;
  }

  unsubscribe(channel: Channel): void {
    this.#subscribers.delete(channel.id);
  }

  changed({ institutionId }: Scope): void {
    if (this.#timers.has(institutionId)) return;
    const timer = setTimeout(() => {
      this.#timers.delete(institutionId);
      this.#flush({ institutionId }).catch((error: unknown) =>
        this.#ports.log.error({ institutionId, error: describeError(error) }, 'telling the desks failed'),
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
    const built = await this.#ports.build(
      scope,
      mine.map(({ viewer }) => viewer),
    );
    for (const [index, subscriber] of mine.entries()) {
      const { desk, seen } = built[index] ?? { seen: [] };
      const text = JSON.stringify(desk);
      if (!desk || text === subscriber.last) continue;
      await this.#record(subscriber, seen);
      subscriber.last = text;
      subscriber.channel.tell('desk:changed', { desk });
    }
  }

  /** Before it is told; once for each session and page, also when two desks of it are built at once. */
  async #record({ viewer, recorded }: Subscriber, seen: readonly Seen[]): Promise<void> {
    for (const each of seen) {
      const key = `${each.basis}:${each.consultationId}`;
      const record = recorded.get(key) ?? this.#recordOne(viewer, each);
      recorded.set(key, record);
      await record.catch((error: unknown) => {
        recorded.delete(key);
        throw error;
      });
    }
  }

  #recordOne(viewer: DeskViewer, { consultationId: id, citizenIds, basis }: Seen): Promise<void> {
    const { actor } = viewer;
    const subject = { kind: 'consultation', id };
    return this.#ports.audit.record(viewer, { actor, action: 'desk.read', subject, citizenIds, basis, result: 'ok' });
  }
}
