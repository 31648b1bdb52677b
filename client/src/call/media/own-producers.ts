import type { ProduceItem } from '@priyom/shared/media/rtp';
import type { Device, Producer, ProducerOptions, Transport } from 'mediasoup-client/types';
import { newId } from '../ids.ts';
import { CAMERA_OPTIONS, cameraEncodings, VOICE_OPTIONS, videoCodec } from './encodings.ts';
import { makePlaceholder } from './placeholder.ts';
import { wireParameters } from './wire-rtp.ts';

export type OwnSource = 'mic' | 'camera';

/**
 * One's own senders of one peer. `prepare` negotiates a sender with an empty track while the person still waits;
 * `item` then is ready at once for the message of the press, and `attach` lets the real track flow. The server hears of
 * a producer only by that message: mediasoup-client's question for an id is answered here.
 */
export class OwnProducers {
  private readonly device: Device;
  private readonly transport: Transport;
  private readonly preparing = new Map<OwnSource, Promise<Producer>>();
  private readonly ready = new Map<OwnSource, Producer>();

  constructor(device: Device, transport: Transport) {
    this.device = device;
    this.transport = transport;
  }

  /** Idempotent. `longSide` of the picture decides the layers for as long as the peer lives. */
  async prepare(source: OwnSource, longSide: number): Promise<void> {
    const kind = source === 'mic' ? 'audio' : 'video';
    if (!this.device.canProduce(kind)) return;
    const known = this.preparing.get(source) ?? this.negotiate(source, longSide);
    this.preparing.set(source, known);
    try {
      this.ready.set(source, await known);
    } catch (error) {
      this.preparing.delete(source);
      throw error;
    }
  }

  /** Everything that this browser can send has been negotiated. */
  get isReady(): boolean {
    return (
      this.ready.has('mic') === this.device.canProduce('audio') &&
      this.ready.has('camera') === this.device.canProduce('video')
    );
  }

  sender(source: OwnSource): RTCRtpSender | undefined {
    return this.ready.get(source)?.rtpSender;
  }

  /** null until prepared. */
  item(source: OwnSource, isPaused: boolean): ProduceItem | null {
    const producer = this.ready.get(source);
    if (!producer) return null;
    return { source, kind: producer.kind, rtpParameters: wireParameters(producer.rtpParameters), paused: isPaused };
  }

  /**
   * The sfu has closed it. This sender must not be offered again: it names the layers of its simulcast in its first
   * packets only, and a new producer of the same streams would never learn them. The next one is negotiated anew.
   */
  drop(source: OwnSource): void {
    this.ready.get(source)?.close();
    this.ready.delete(source);
    this.preparing.delete(source);
  }

  /** null = nothing is sent. A track that ended meanwhile counts as none. */
  async attach(source: OwnSource, track: MediaStreamTrack | null): Promise<void> {
    const producer = this.ready.get(source);
    const live = track?.readyState === 'live' ? track : null;
    if (!producer || producer.closed || producer.track === live) return;
    await producer.replaceTrack({ track: live });
  }

  /**
   * The next picture is whole: after a loss the sfu lets pictures go on as soon as one comes that needs no other, and its
   * own wish for one arrives later. A browser that does not know how ignores it.
   */
  async sendWholePicture(): Promise<void> {
    const sender = this.sender('camera');
    if (!sender?.track) return;
    const parameters = sender.getParameters();
    const wish = { encodingOptions: parameters.encodings.map(() => ({ keyFrame: true })) };
    await sender.setParameters(parameters, wish);
  }

  private async negotiate(source: OwnSource, longSide: number): Promise<Producer> {
    const placeholder = makePlaceholder(source === 'mic' ? 'audio' : 'video');
    try {
      const producer = await this.transport.produce({
        track: placeholder.track,
        stopTracks: false,
        disableTrackOnPause: false,
        appData: { localId: newId() },
        ...this.options(source, longSide),
      });
      await producer.replaceTrack({ track: null });
      return producer;
    } finally {
      placeholder.stop();
    }
  }

  private options(source: OwnSource, longSide: number): ProducerOptions {
    if (source === 'mic') return { codecOptions: VOICE_OPTIONS };
    return { encodings: cameraEncodings(longSide), codecOptions: CAMERA_OPTIONS, codec: videoCodec(this.device) };
  }
}
