import type { ConsumerOffer } from '@priyom/shared/media/rtp';
import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { isHushed } from '../consultations/hall-rules.ts';
import type { Consultation } from '../consultations/model.ts';
import type { Announcer } from '../consultations/ports.ts';
import { consultationsOf, isLive } from '../consultations/repository.ts';
import { KeyedQueue } from '../platform/keyed-queue.ts';
import { describeError } from '../platform/logger.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import type { Connection } from './connection.ts';
import type { Desks } from './desks.ts';
import { isNews } from './hall-news.ts';
import type { StaffPresence } from './presence.ts';
import { type FactPorts, gatherFacts, type SessionFacts } from './session-facts.ts';
import { snapshotFor } from './snapshot.ts';

interface AnnouncerPorts {
  /** Late: the announcer is itself one of the session's ports. */
  live: () => FactPorts;
  desks: Desks;
  staff: StaffPresence;
}

/** How many listen may be read so much later by those who sit beside them. */
const COUNTS_AFTER_MS = 2_000;

/** Tells everybody connected here. Snapshots of one session go out one after another, so `rev` never falls. */
export class LiveAnnouncer implements Announcer {
  readonly #ports: AnnouncerPorts;
  readonly #queue = new KeyedQueue();
  readonly #dirty = new Map<string, Scope>();
  /** The newest state told, by session: an older one is read anew. */
  readonly #toldRev = new Map<string, number>();
  readonly #counting = new Map<string, NodeJS.Timeout>();
  #isFlushPlanned = false;

  constructor(ports: AnnouncerPorts) {
    this.#ports = ports;
  }

  changed(scope: Scope, consultationId: string): void {
    this.#dirty.set(consultationId, { institutionId: scope.institutionId });
    this.deskChanged(scope);
    if (this.#isFlushPlanned) return;
    this.#isFlushPlanned = true;
    setImmediate(() => this.#flushDirty());
  }

  async rosterFirst(doc: Consultation): Promise<void> {
    await this.tellNow(doc);
  }

  /** @returns what was told, so that an answer to the one who caused it needs no second reading. */
  async tellNow(doc: Consultation): Promise<SessionFacts> {
    this.#dirty.delete(doc._id);
    return this.#queue.run(doc._id, async () => {
      const isOld = doc.v < (this.#toldRev.get(doc._id) ?? 0);
      const current = isOld ? await this.#read(doc, doc._id) : doc;
      return this.#tellAll(current);
    });
  }

  deskChanged(scope: Scope): void {
    this.#ports.desks.changed(scope);
  }

  asked(scope: Scope, consultationId: string, staffId: string): void {
    for (const channel of this.#ports.staff.channelsOf(scope, staffId)) {
      channel.tell('colleague:asked', { consultationId });
    }
  }

  called(doc: Consultation, participantId: string, consumers: readonly ConsumerOffer[]): void {
    const until = doc.participants.find(({ id }) => id === participantId)?.calledUntil;
    if (!until) return;
    const called = { until: until.toISOString(), consumers: [...consumers] };
    this.#find(doc, participantId)?.channel?.tell('waiting:called', called);
  }

  uncalled(doc: Consultation, participantId: string): void {
    this.#find(doc, participantId)?.channel?.tell('waiting:uncalled', {});
  }

  declined(doc: Consultation, participantId: string, words: { reason: string; next: string }): void {
    this.#find(doc, participantId)?.channel?.tell('waiting:declined', words);
  }

  removed(doc: Consultation, participantId: string): void {
    const connection = this.#find(doc, participantId);
    if (!connection) return;
    connection.channel?.putOut('removed');
    this.#ports.live().rooms.remove(connection);
  }

  warned(doc: Consultation, minutesLeft: number): void {
    for (const { stage, channel } of this.#ports.live().rooms.of(doc._id)) {
      if (stage === 'room') channel?.tell('time:warning', { minutesLeft });
    }
  }

  moved(doc: Consultation): void {
    const { epoch } = doc.room;
    for (const connection of this.#ports.live().rooms.of(doc._id)) {
      if (connection.epoch >= epoch) continue;
      connection.media = 'none';
      connection.node = null;
      connection.channel?.tell('session:moved', { epoch });
    }
  }

  /** What one viewer sees now. @throws AppError NOT_FOUND */
  async snapshotOf(doc: Consultation, participantId: string): Promise<Snapshot> {
    const live = this.#ports.live();
    return snapshotFor(await gatherFacts(live, doc), live.rooms, participantId);
  }

  #find(doc: Consultation, participantId: string): Connection | undefined {
    return this.#ports.live().rooms.find(doc._id, participantId);
  }

  #flushDirty(): void {
    this.#isFlushPlanned = false;
    const dirty = [...this.#dirty];
    this.#dirty.clear();
    for (const [consultationId, scope] of dirty) {
      this.#flush(scope, consultationId).catch((error: unknown) =>
        this.#ports.live().ports.log.error({ consultationId, error: describeError(error) }, 'telling a session failed'),
      );
    }
  }

  async #flush(scope: Scope, consultationId: string): Promise<void> {
    await this.#queue.run(consultationId, async () => {
      const { rooms } = this.#ports.live();
      if (rooms.of(consultationId).length === 0) return void this.#toldRev.delete(consultationId);
      return void (await this.#tellAll(await this.#read(scope, consultationId)));
    });
  }

  #read(scope: Scope, consultationId: string): Promise<Consultation> {
    return consultationsOf(this.#ports.live().ports.database, scope).getById(consultationId);
  }

  async #tellAll(doc: Consultation): Promise<SessionFacts> {
    const live = this.#ports.live();
    this.#toldRev.set(doc._id, doc.v);
    const facts = await gatherFacts(live, doc);
    for (const connection of live.rooms.of(doc._id)) this.#tell(facts, connection);
    return facts;
  }

  /** In a webinar: the counts alone have changed, and are told to all at once a little later. */
  #countLater({ institutionId, _id }: Consultation): void {
    if (this.#counting.has(_id)) return;
    const timer = setTimeout(() => {
      this.#counting.delete(_id);
      for (const connection of this.#ports.live().rooms.of(_id)) delete connection.toldInHall;
      this.changed({ institutionId }, _id);
    }, COUNTS_AFTER_MS);
    this.#counting.set(_id, timer.unref());
  }

  #tell(facts: SessionFacts, connection: Connection): void {
    const { rooms } = this.#ports.live();
    const snapshot = snapshotFor(facts, rooms, connection.participantId);
    connection.stage = snapshot.stage;
    connection.role = snapshot.me.role;
    const me = facts.doc.participants.find(({ id }) => id === connection.participantId);
    connection.isOnHold = me?.status === 'onHold';
    connection.isHushed = me !== undefined && isHushed(facts.doc, me);
    if (isNews(connection, snapshot)) connection.channel?.tell('session:changed', { snapshot });
    else this.#countLater(facts.doc);
    // The last word of a session is said: its connections are no longer anybody's presence.
    if (!isLive(facts.doc)) rooms.remove(connection);
  }
}
