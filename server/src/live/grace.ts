import { AppError } from '@priyom/shared/errors';
import { leaveRoom } from '../consultations/leave-room.ts';
import type { ConsultationPorts } from '../consultations/ports.ts';
import { unlessStale } from '../consultations/repository.ts';
import { describeError } from '../platform/logger.ts';
import type { Connection } from './connection.ts';
import type { Rooms } from './rooms.ts';

/** A phone that sleeps in the waiting room, a lift, a changed network: longer than what a browser needs to come back. */
export const GRACE_MS = 45_000;

/**
 * Lost sockets (model §5.4 `lost`): after the grace the participant has left, unless they came back or their media are
 * still heard: losing the socket never stops media (design rule 5).
 */
export class Grace {
  readonly #timers = new Map<Connection, NodeJS.Timeout>();
  readonly #ports: ConsultationPorts;
  readonly #rooms: Rooms;
  readonly #graceMs: number;
  #isClosed = false;

  constructor(ports: ConsultationPorts, rooms: Rooms, graceMs: number) {
    this.#ports = ports;
    this.#rooms = rooms;
    this.#graceMs = graceMs;
  }

  start(connection: Connection): void {
    clearTimeout(this.#timers.get(connection));
    if (this.#isClosed) return;
    const timer = setTimeout(() => {
      this.#timers.delete(connection);
      this.#expired(connection).catch((error: unknown) => {
        this.#ports.log.error(
          { peerId: connection.peerId, error: describeError(error) },
          'a lost person stays for now',
        );
        this.start(connection);
      });
    }, this.#graceMs);
    this.#timers.set(connection, timer);
  }

  /** A server that goes loses nobody: the next one starts their grace anew. */
  close(): void {
    this.#isClosed = true;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  async #expired(connection: Connection): Promise<void> {
    const { consultationId, participantId, institutionId, peerId } = connection;
    const isCurrent = this.#rooms.find(consultationId, participantId) === connection;
    if (!isCurrent || isBack(connection)) return;
    if (connection.media === 'connected') return this.start(connection);
    const actor = { kind: 'system', id: 'presence' } as const;
    const doing = { scope: { institutionId }, consultationId, command: { requestId: `lost:${peerId}`, actor } };
    const stillHolds = (): void => {
      if (isBack(connection)) throw new AppError('INVALID_STATE', { kind: 'presence', status: 'back' });
    };
    await unlessStale(() => leaveRoom(this.#ports, doing, { participantId, how: 'lost', stillHolds }));
    if (isBack(connection)) return;
    this.#rooms.remove(connection);
    // Who is on the telephone has not left with it: the screens show that there is no page any more.
    this.#ports.announcer.changed({ institutionId }, consultationId);
  }
}

/** Its person is at the door again, or has another connection already. */
const isBack = ({ channel, isComingBack }: Connection): boolean => channel !== null || isComingBack;
