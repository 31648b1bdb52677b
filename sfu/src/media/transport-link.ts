import type { ControlEventData } from '@priyom/shared/control/events';
import type { DtlsParameters, IceParameters, TransportParameters } from '@priyom/shared/media/rtp';
import type { types } from 'mediasoup';
import { ControlError } from '../control-error.ts';
import { refusing } from './guard.ts';
import type { MediaWorker } from './media-worker.ts';

export type LinkState = ControlEventData<'transport'>['state'];
export type LinkProtocol = ControlEventData<'transport'>['protocol'];

/** What a video may take before anything is known of the way to the viewer: two cameras in their middle size. */
const INITIAL_OUT_BPS = 1_000_000;

/**
 * One WebRtcTransport, seen from the browser: `send` is what the browser sends by. ICE lite on the worker's one port,
 * UDP and TCP, UDP preferred.
 */
export class TransportLink {
  readonly transport: types.WebRtcTransport;
  readonly #worker: MediaWorker;
  #fingerprints: string | null = null;
  #connecting: Promise<void> | null = null;
  #told: LinkState = 'new';

  private constructor(transport: types.WebRtcTransport, worker: MediaWorker) {
    this.transport = transport;
    this.#worker = worker;
  }

  /** @throws ControlError WORKER_LOST */
  static async create(router: types.Router, worker: MediaWorker): Promise<TransportLink> {
    const transport = await refusing(worker, () =>
      router.createWebRtcTransport({
        webRtcServer: worker.webRtcServer,
        enableUdp: true,
        enableTcp: true,
        preferUdp: true,
        initialAvailableOutgoingBitrate: INITIAL_OUT_BPS,
      }),
    );
    return new TransportLink(transport, worker);
  }

  get parameters(): TransportParameters {
    const { id, iceParameters, iceCandidates, dtlsParameters } = this.transport;
    return { id, iceParameters, iceCandidates, dtlsParameters };
  }

  /** One state of ICE and DTLS together, in the words of RTCPeerConnection. */
  get state(): LinkState {
    const { closed, dtlsState, iceState } = this.transport;
    if (closed || dtlsState === 'closed' || iceState === 'closed') return 'closed';
    if (dtlsState === 'failed') return 'failed';
    if (iceState === 'disconnected') return 'disconnected';
    if (dtlsState === 'connected') return 'connected';
    return iceState === 'new' && dtlsState === 'new' ? 'new' : 'connecting';
  }

  get protocol(): LinkProtocol {
    return this.transport.iceSelectedTuple?.protocol ?? null;
  }

  /** Calls back once for each change of `state` and each change of protocol while connected. */
  observe(tell: (state: LinkState, protocol: LinkProtocol) => void): void {
    let toldProtocol = this.protocol;
    const look = (): void => {
      const { state, protocol } = this;
      if (state === this.#told && (state !== 'connected' || protocol === toldProtocol)) return;
      this.#told = state;
      toldProtocol = protocol;
      tell(state, protocol);
    };
    this.transport.on('icestatechange', look);
    this.transport.on('dtlsstatechange', look);
    this.transport.on('iceselectedtuplechange', look);
  }

  /** Calls back each time the browser has chosen another way: what was sent by the old one since it broke is lost. */
  onMoved(moved: () => void): void {
    this.transport.on('iceselectedtuplechange', moved);
  }

  /**
   * Idempotent for the same fingerprints, since a request can be sent twice.
   *
   * @throws ControlError BAD_REQUEST for parameters the worker refuses, or other ones than at the first time
   */
  async connect(dtlsParameters: DtlsParameters): Promise<void> {
    const fingerprints = JSON.stringify(dtlsParameters.fingerprints);
    if (this.#connecting && fingerprints !== this.#fingerprints) {
      throw new ControlError('BAD_REQUEST', 'connected with another certificate');
    }
    this.#fingerprints = fingerprints;
    this.#connecting ??= refusing(this.#worker, () => this.transport.connect({ dtlsParameters }));
    try {
      await this.#connecting;
    } catch (error) {
      this.#connecting = null;
      throw error;
    }
  }

  /** Media goes on by the old way until the browser has found the new one. @throws ControlError WORKER_LOST */
  restartIce(): Promise<IceParameters> {
    return refusing(this.#worker, () => this.transport.restartIce());
  }

  /** Idempotent; closes its producers or consumers with it. */
  close(): void {
    this.transport.close();
  }
}
