import type { DtlsParameters, IceParameters } from '@priyom/shared/media/rtp';
import type { JoinMedia } from '@priyom/shared/signaling/join-media';
import type { ConnectionState, Device, Transport } from 'mediasoup-client/types';
import { OwnProducers } from './own-producers.ts';
import { ReadyStreams } from './ready-streams.ts';
import { RemoteConsumers } from './remote-consumers.ts';

export interface PeerMediaPorts {
  /** `media:connect`. */
  connect(direction: 'send' | 'recv', dtlsParameters: DtlsParameters): Promise<unknown>;
  onState(): void;
}

/**
 * One peer of the sfu as this browser holds it: a sending and a receiving transport. A resumed session keeps it over any
 * number of sockets; a rejoin makes a new one.
 */
export class PeerMedia {
  readonly peerId: string;
  readonly epoch: number;
  readonly device: Device;
  readonly send: Transport;
  readonly recv: Transport;
  readonly own: OwnProducers;
  readonly remote: RemoteConsumers;
  readonly ready = new ReadyStreams();
  /** A transport's `connect` got no answer or a no: it cannot be asked twice, the next join takes a fresh peer. */
  isBroken = false;
  /** The probe runs once per peer. */
  wasProbed = false;
  private sendIce: IceParameters;

  constructor(device: Device, media: JoinMedia, ports: PeerMediaPorts) {
    this.peerId = media.peerId;
    this.epoch = media.epoch;
    this.device = device;
    const { iceServers } = media;
    this.sendIce = media.send.iceParameters;
    this.send = device.createSendTransport({ ...media.send, iceServers });
    this.recv = device.createRecvTransport({ ...media.recv, iceServers });
    this.bind(this.send, ports);
    this.bind(this.recv, ports);
    // Answered at once: the server gets all sources in one message of its own (model §7), not one by one here.
    this.send.on('produce', ({ appData }, answer) => answer({ id: String(appData.localId) }));
    this.own = new OwnProducers(device, this.send);
    this.remote = new RemoteConsumers(this.recv);
  }

  get states(): { send: ConnectionState; recv: ConnectionState } {
    return { send: this.send.connectionState, recv: this.recv.connectionState };
  }

  /**
   * Begins the checks of the sending transport anew, for whoever listens for an answer: a browser gives up what has been
   * silent for fifteen seconds. Nobody need be told, the sfu answers any check that knows its own name and password.
   */
  async checkAgain(): Promise<void> {
    await this.send.restartIce({ iceParameters: this.sendIce });
  }

  async restartIce(parameters: { send: IceParameters; recv: IceParameters }): Promise<void> {
    this.sendIce = parameters.send;
    await Promise.all([
      this.send.restartIce({ iceParameters: parameters.send }),
      this.recv.restartIce({ iceParameters: parameters.recv }),
    ]);
  }

  /** Synchronous and idempotent. Own tracks go on living: they belong to the devices. */
  close(): void {
    this.send.close();
    this.recv.close();
  }

  private bind(transport: Transport, ports: PeerMediaPorts): void {
    transport.on('connect', ({ dtlsParameters }, done) => {
      ports.connect(transport.direction, dtlsParameters).catch(() => {
        this.isBroken = true;
      });
      // Not after the answer: the sfu answers ICE without having been told anything, so the browser's first checks
      // travel beside the message instead of a round trip later.
      done();
    });
    transport.on('connectionstatechange', () => ports.onState());
  }
}
