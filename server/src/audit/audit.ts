import type { Actor } from '@priyom/shared/actor';
import { withHash } from '../platform/chain/hash-chain.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/ids.ts';
import { describeError, type Logger } from '../platform/logger.ts';
import type { Database } from '../platform/mongo/database.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { writeAnchor } from './anchor.ts';
import { type AuditEvent, auditEventsModel } from './model.ts';

/** What a use case says; the place in the chain is added here. */
export type AuditEntry = Pick<AuditEvent, 'action' | 'subject'> & {
  actor: Actor;
  citizenIds?: readonly string[];
  basis?: string;
  result?: string;
};

/** The port that use cases and routes get. */
export interface AuditTrail {
  /** Resolves when the entry is stored: await it before the answer leaves. */
  record(scope: Scope, entry: AuditEntry): Promise<void>;
}

interface Pending {
  event: AuditEvent;
  stored: PromiseWithResolvers<void>;
}

interface AuditPorts {
  database: Database;
  clock: Clock;
  log: Logger;
}

const ANCHOR_EVERY_MS = 60_000;

/**
 * This process's audit chain. Entries that arrive while one write is under way go with the next one, in order. A failed
 * write leaves it unknown what was stored, so a new chain begins: each chain stays whole.
 */
export class Audit implements AuditTrail {
  readonly #ports: AuditPorts;
  #chainId = newId();
  #seq = 0;
  #hash = '';
  /** What is certainly stored: only that is anchored. */
  #head = { seq: 0, hash: '' };
  #anchoredSeq = -1;
  #pending: Pending[] = [];
  #flushing: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(ports: AuditPorts) {
    this.#ports = ports;
  }

  /** Anchors the empty chain, so that a chain deleted as a whole is missed, and then the head each minute. */
  async start(): Promise<void> {
    await this.anchor();
    this.#timer = setInterval(() => {
      this.anchor().catch(error => this.#ports.log.error({ error: describeError(error) }, 'the audit anchor failed'));
    }, ANCHOR_EVERY_MS);
    this.#timer.unref();
  }

  record({ institutionId }: Scope, entry: AuditEntry): Promise<void> {
    const event: AuditEvent = withHash({
      _id: newId(),
      institutionId,
      chainId: this.#chainId,
      seq: this.#seq + 1,
      at: this.#ports.clock.now(),
      actor: entry.actor,
      action: entry.action,
      subject: entry.subject,
      citizenIds: [...(entry.citizenIds ?? [])],
      basis: entry.basis ?? '',
      result: entry.result ?? 'ok',
      prevHash: this.#hash,
    });
    this.#seq = event.seq;
    this.#hash = event.hash;
    const stored = Promise.withResolvers<void>();
    this.#pending.push({ event, stored });
    this.#flushing ??= this.#flush();
    return stored.promise;
  }

  /** Writes the head of the chain into the installation's anchors, if it moved. */
  async anchor(): Promise<void> {
    const { seq, hash } = this.#head;
    if (seq === this.#anchoredSeq) return;
    const head = { chainId: this.#chainId, headSeq: seq, headHash: hash, isLast: false };
    await writeAnchor(this.#ports.database, this.#ports.clock.now(), head);
    this.#anchoredSeq = seq;
  }

  /** Waits for what is under way and closes the chain; what comes later, from a socket that goes last, begins another. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    while (this.#flushing) await this.#flushing;
    const { seq, hash } = this.#head;
    const last = { chainId: this.#chainId, headSeq: seq, headHash: hash, isLast: true };
    this.#beginChain();
    await writeAnchor(this.#ports.database, this.#ports.clock.now(), last);
  }

  async #flush(): Promise<void> {
    const events = this.#ports.database.across(auditEventsModel, 'audit');
    // A turn later, so that entries of the same moment go together.
    await Promise.resolve();
    while (this.#pending.length > 0) {
      const batch = this.#pending.splice(0);
      try {
        await events.insertAcross(batch.map(({ event }) => event));
        const { event: last } = batch[batch.length - 1] ?? {};
        if (last) this.#head = { seq: last.seq, hash: last.hash };
        for (const { stored } of batch) stored.resolve();
      } catch (error) {
        const lost = [...batch, ...this.#pending.splice(0)];
        this.#beginChain();
        for (const { stored } of lost) stored.reject(error);
      }
    }
    this.#flushing = undefined;
  }

  #beginChain(): void {
    this.#chainId = newId();
    this.#seq = 0;
    this.#hash = '';
    this.#head = { seq: 0, hash: '' };
    this.#anchoredSeq = -1;
  }
}
