import type { ReactionKind } from '@priyom/shared/domain/hall/schema';
import type { Reactions } from '@priyom/shared/signaling/hall';
import { consultationsOf } from '../consultations/repository.ts';
import { describeError } from '../platform/logger.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { hallFor, readHall } from './hall-view.ts';
import type { FactPorts } from './session-facts.ts';

/** Three hundred who vote at once are told once: nobody reads faster. */
const EVERY_MS = 1_000;

interface Pending {
  scope: Scope;
  isChanged: boolean;
  reactions: Reactions;
}

/** Tells a hall what has become of its questions, its poll and its reactions; the first word at once, then one a second. */
export class HallTeller {
  readonly #live: () => FactPorts;
  readonly #pending = new Map<string, Pending>();
  readonly #resting = new Set<string>();
  #rev = 0;

  constructor(live: () => FactPorts) {
    this.#live = live;
  }

  changed(scope: Scope, consultationId: string): void {
    this.#of(scope, consultationId).isChanged = true;
    this.#soon(consultationId);
  }

  reacted(scope: Scope, consultationId: string, kind: ReactionKind): void {
    const { reactions } = this.#of(scope, consultationId);
    reactions[kind] = (reactions[kind] ?? 0) + 1;
    this.#soon(consultationId);
  }

  /** Grows with time, so that also after a restart a later word is known as one. */
  nextRev(nowMs: number): number {
    this.#rev = Math.max(this.#rev + 1, nowMs);
    return this.#rev;
  }

  #of({ institutionId }: Scope, consultationId: string): Pending {
    const found = this.#pending.get(consultationId);
    if (found) return found;
    const fresh: Pending = { scope: { institutionId }, isChanged: false, reactions: {} };
    this.#pending.set(consultationId, fresh);
    return fresh;
  }

  #soon(consultationId: string): void {
    if (this.#resting.has(consultationId)) return;
    this.#resting.add(consultationId);
    setImmediate(() => this.#flush(consultationId));
  }

  #flush(consultationId: string): void {
    const pending = this.#pending.get(consultationId);
    this.#pending.delete(consultationId);
    if (!pending) return void this.#resting.delete(consultationId);
    setTimeout(() => this.#flush(consultationId), EVERY_MS).unref();
    this.#tell(consultationId, pending).catch((error: unknown) =>
      this.#live().ports.log.error({ consultationId, error: describeError(error) }, 'telling a hall failed'),
    );
  }

  async #tell(consultationId: string, { scope, isChanged, reactions }: Pending): Promise<void> {
    const live = this.#live();
    const inRoom = live.rooms.of(consultationId).filter(({ stage, channel }) => stage === 'room' && channel);
    if (Object.keys(reactions).length > 0) {
      for (const { channel } of inRoom) channel?.tell('hall:reactions', { reactions });
    }
    if (!isChanged || inRoom.length === 0) return;
    const doc = await consultationsOf(live.ports.database, scope).getById(consultationId);
    const words = await readHall(live, doc, this.nextRev(live.ports.write.clock.now().getTime()));
    for (const { channel, participantId } of inRoom) {
      channel?.tell('hall:changed', { hall: hallFor(words, participantId) });
    }
  }
}
