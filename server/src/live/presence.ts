import type { Scope } from '../platform/mongo/scope.ts';
import type { Channel } from './connection.ts';

/**
 * Staff on line, by institution: on each server process for itself. With several servers the sets are joined by
 * socket.io's adapter (docs/adr/0007).
 */
export class StaffPresence {
  readonly #channels = new Map<string, Set<Channel>>();

  add(scope: Scope, staffId: string, channel: Channel): void {
    const key = keyOf(scope, staffId);
    const channels = this.#channels.get(key) ?? new Set<Channel>();
    channels.add(channel);
    this.#channels.set(key, channels);
  }

  remove(scope: Scope, staffId: string, channel: Channel): void {
    const key = keyOf(scope, staffId);
    const channels = this.#channels.get(key);
    channels?.delete(channel);
    if (channels?.size === 0) this.#channels.delete(key);
  }

  channelsOf(scope: Scope, staffId: string): Channel[] {
    return [...(this.#channels.get(keyOf(scope, staffId)) ?? [])];
  }

  isOnline(scope: Scope, staffId: string): boolean {
    return this.#channels.has(keyOf(scope, staffId));
  }
}

const keyOf = ({ institutionId }: Scope, staffId: string): string => `${institutionId}:${staffId}`;
