import type { ControlEvent, ControlEventData } from '@priyom/shared/control/events';
import { noteTransport } from '../attendance/repository.ts';
import { moveRoom } from '../consultations/move-room.ts';
import type { ConsultationPorts } from '../consultations/ports.ts';
import { describeError } from '../platform/logger.ts';
import type { Connection, MediaState } from './connection.ts';
import { levelOf } from './quality-level.ts';
import type { Rooms } from './rooms.ts';

type Handlers = { [E in ControlEvent]: (data: ControlEventData<E>) => void };

/** A page that went has told so by its socket in this time. */
const AFRESH_AFTER_MS = 1_000;
/** Reasons of `peerGone` of which no server has asked: the sfu has given the peer up, or lost a worker of an audience. */
const UNASKED: readonly string[] = ['silent', 'workerDied', 'workerHung'];

/** What the sfu tells about media, to whom it concerns: own things to their socket, people's state to everybody. */
export class MediaEvents {
  readonly #ports: ConsultationPorts;
  readonly #rooms: Rooms;
  readonly #handlers: Handlers;

  constructor(ports: ConsultationPorts, rooms: Rooms) {
    this.#ports = ports;
    this.#rooms = rooms;
    this.#handlers = {
      load: () => undefined,
      transport: data => this.#transport(data),
      peerSilent: data => this.#silent(data.peerId),
      peerHeard: data => this.#state(data.peerId, 'connected'),
      consumersAdded: ({ peerId, consumers }) => this.#own(peerId)?.channel?.tell('media:added', { consumers }),
      consumersClosed: ({ peerId, consumerIds }) => this.#own(peerId)?.channel?.tell('media:closed', { consumerIds }),
      consumerPaused: ({ peerId, consumerId, paused }) =>
        this.#own(peerId)?.channel?.tell('media:paused', { consumerId, paused }),
      watched: ({ peerId, source, layer }) => this.#own(peerId)?.channel?.tell('media:watched', { source, layer }),
      quality: data => this.#quality(data),
      speaking: ({ roomId, peerIds }) => this.#speaking(roomId, peerIds),
      peerGone: ({ peerId, reason }) => this.#gone(peerId, reason),
      sourceClosed: data => this.#sourceClosed(data),
      roomLost: data => this.#roomLost(data),
    };
  }

  handle<E extends ControlEvent>(event: E, data: ControlEventData<E>): void {
    this.#handlers[event](data);
  }

  #own(peerId: string): Connection | undefined {
    return this.#rooms.ofPeer(peerId);
  }

  #others(connection: Connection): Connection[] {
    return this.#rooms.of(connection.consultationId).filter(one => one !== connection && one.stage === 'room');
  }

  #state(peerId: string, media: MediaState): void {
    const connection = this.#own(peerId);
    if (!connection || connection.media === media) return;
    connection.media = media;
    this.#ports.announcer.changed(connection, connection.consultationId);
  }

  #transport({ peerId, state, protocol }: ControlEventData<'transport'>): void {
    const connection = this.#own(peerId);
    if (!connection) return;
    if (state === 'connected' || state === 'completed') {
      this.#state(peerId, 'connected');
      if (protocol) this.#background(noteTransport(this.#ports.database, connection, peerId, protocol));
    }
    if (state === 'failed' || state === 'disconnected' || state === 'closed') this.#state(peerId, 'silent');
    // The network mends what is disconnected, and nothing mends the other two.
    if (state === 'failed' || state === 'closed') this.#afresh(connection);
  }

  /**
   * DTLS has ended at the node: a page that went has said good-bye, or somebody has forged a record, which its browser
   * does not know of and sends on into nowhere. Who is still here joins again.
   */
  #afresh(connection: Connection): void {
    setTimeout(() => {
      if (this.#own(connection.peerId) !== connection) return;
      connection.channel?.tell('session:moved', { epoch: connection.epoch });
    }, AFRESH_AFTER_MS).unref();
  }

  #silent(peerId: string): void {
    const connection = this.#own(peerId);
    if (!connection) return;
    this.#state(peerId, 'silent');
    const lost = { participantId: connection.participantId, level: 'lost' } as const;
    for (const { channel } of this.#others(connection)) channel?.tell('media:quality', lost);
  }

  #quality({ peerId, ...measured }: ControlEventData<'quality'>): void {
    const connection = this.#own(peerId);
    if (!connection) return;
    const quality = { participantId: connection.participantId, level: levelOf(measured) };
    // One's own as well: a page cannot tell what its way down loses from what others' ways up have lost.
    const told = connection.stage === 'room' ? [connection, ...this.#others(connection)] : this.#others(connection);
    for (const { channel } of told) channel?.tell('media:quality', quality);
  }

  #speaking(roomId: string, peerIds: readonly string[]): void {
    const participantIds = peerIds.flatMap(peerId => this.#own(peerId)?.participantId ?? []);
    for (const { stage, isOnHold, channel } of this.#rooms.of(roomId)) {
      if (stage === 'room' && !isOnHold) channel?.tell('media:speaking', { participantIds });
    }
  }

  /** By a command of ours everything is known already; a peer the sfu gave up on must be made anew. */
  #gone(peerId: string, reason: string): void {
    const connection = this.#own(peerId);
    if (!connection) return;
    this.#state(peerId, 'none');
    if (UNASKED.includes(reason)) connection.channel?.tell('session:moved', { epoch: connection.epoch });
  }

  #sourceClosed({ peerId, source }: ControlEventData<'sourceClosed'>): void {
    const connection = this.#own(peerId);
    if (!connection) return;
    connection.sources = connection.sources.filter(one => one.source !== source);
    connection.channel?.tell('media:sourceClosed', { source });
    this.#ports.announcer.changed(connection, connection.consultationId);
  }

  /** The server picks another worker, raises the epoch, everybody rejoins; at the hard end the clock ends it anyway. */
  #roomLost({ roomId, epoch, reason }: ControlEventData<'roomLost'>): void {
    const [somebody] = this.#rooms.of(roomId);
    if (reason === 'hardEnd') this.#ports.write.nudge();
    else if (somebody) this.#background(moveRoom(this.#ports, somebody, roomId, epoch));
  }

  #background(work: Promise<unknown>): void {
    work.catch((error: unknown) =>
      this.#ports.log.error({ error: describeError(error) }, 'following the media failed'),
    );
  }
}
