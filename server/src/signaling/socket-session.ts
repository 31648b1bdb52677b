import type { NotificationData, NotificationName } from '@priyom/shared/signaling/notifications';
import type { Socket } from 'socket.io';
import type { MediaRoom } from '../consultations/media-port.ts';
import type { Channel, Connection, PutOut } from '../live/connection.ts';
import type { Entrance, Who } from './gate.ts';
import { Pass } from './pass.ts';
import { type PersonBuckets, TokenBuckets } from './token-buckets.ts';

/** Where this socket is. `check`: a device check over a room of its own, nobody is told. */
export type SocketState =
  | { kind: 'outside' }
  | (Entrance & { kind: 'check'; room: MediaRoom; peerId: string })
  | { kind: 'in'; connection: Connection };

/** Which requests are answered: model §7, "stage decides which handlers are bound". */
export type SocketStage = 'outside' | 'check' | 'waiting' | 'called' | 'room' | 'lead' | 'over';

/** One socket of one page. */
export class SocketSession implements Channel {
  readonly who: Who;
  readonly buckets: TokenBuckets;
  readonly #person: PersonBuckets;
  #isPutOut = false;
  readonly pass = new Pass();
  state: SocketState = { kind: 'outside' };
  readonly #socket: Socket;
  #heldBack: (() => void)[] | null = null;

  constructor(socket: Socket, who: Who, person: PersonBuckets) {
    this.#socket = socket;
    this.who = who;
    this.#person = person;
    this.buckets = new TokenBuckets(person);
  }

  get id(): string {
    return this.#socket.id;
  }

  get isConnected(): boolean {
    return this.#socket.connected;
  }

  get stage(): SocketStage {
    if (this.state.kind !== 'in') return this.state.kind;
    const { stage, role } = this.state.connection;
    return stage === 'room' && role === 'lead' ? 'lead' : stage;
  }

  tell<N extends NotificationName>(name: N, data: NotificationData<N>): void {
    const emit = (): void => void this.#socket.emit(name, data);
    if (this.#heldBack) this.#heldBack.push(emit);
    else emit();
  }

  putOut(reason: PutOut | null): void {
    this.state = { kind: 'outside' };
    if (reason) this.#socket.emit('session:superseded', { reason });
  }

  /** While `session:join` is answered: what happens meanwhile is told after the answer, which it builds on. */
  holdBack(): void {
    this.#heldBack ??= [];
  }

  flow(): void {
    const held = this.#heldBack ?? [];
    this.#heldBack = null;
    for (const emit of held) emit();
  }

  /** Told so too often, by all their sockets together, they are told nothing more. */
  noteRefusal(): void {
    if (this.#person.noteRefusal()) return;
    this.#isPutOut = true;
    this.disconnect();
  }

  /** What still waits for its turn is not done any more. */
  get isPutOut(): boolean {
    return this.#isPutOut;
  }

  disconnect(): void {
    this.#socket.disconnect(true);
  }
}
