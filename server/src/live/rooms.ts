import type { Connection } from './connection.ts';

/** Who is connected here, by session and participant: one connection each. Presence lives in memory alone. */
export class Rooms {
  readonly #rooms = new Map<string, Map<string, Connection>>();
  readonly #byPeer = new Map<string, Connection>();

  /** Takes the place of the participant's earlier connection. @returns that one */
  put(connection: Connection): Connection | undefined {
    const before = this.find(connection.consultationId, connection.participantId);
    if (before) this.remove(before);
    const room = this.#rooms.get(connection.consultationId) ?? new Map<string, Connection>();
    room.set(connection.participantId, connection);
    this.#rooms.set(connection.consultationId, room);
    this.#byPeer.set(connection.peerId, connection);
    return before;
  }

  /** Idempotent; a connection that was replaced removes nothing. */
  remove(connection: Connection): void {
    const room = this.#rooms.get(connection.consultationId);
    if (room?.get(connection.participantId) === connection) room.delete(connection.participantId);
    if (room?.size === 0) this.#rooms.delete(connection.consultationId);
    if (this.#byPeer.get(connection.peerId) === connection) this.#byPeer.delete(connection.peerId);
  }

  find(consultationId: string, participantId: string): Connection | undefined {
    return this.#rooms.get(consultationId)?.get(participantId);
  }

  ofPeer(peerId: string): Connection | undefined {
    return this.#byPeer.get(peerId);
  }

  of(consultationId: string): Connection[] {
    return [...(this.#rooms.get(consultationId)?.values() ?? [])];
  }

  get sessions(): { institutionId: string; consultationId: string }[] {
    return [...this.#rooms.values()].flatMap(room => {
      const [first] = room.values();
      return first ? [{ institutionId: first.institutionId, consultationId: first.consultationId }] : [];
    });
  }

  /** The other session in whose room a member of the staff is now. */
  elsewhereInRoom(staffId: string, except: string): Connection | undefined {
    return this.all.find(
      one => one.staffId === staffId && one.consultationId !== except && one.stage === 'room' && one.channel !== null,
    );
  }

  get all(): Connection[] {
    return [...this.#byPeer.values()];
  }
}
