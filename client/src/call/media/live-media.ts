import type { ConsumerOffer, ProduceItem, Source } from '@priyom/shared/media/rtp';
import type { JoinMedia } from '@priyom/shared/signaling/join-media';
import type { RequestName, RequestParams, RequestResult } from '@priyom/shared/signaling/requests';
import type { Device } from 'mediasoup-client/types';
import { mark } from '../marks.ts';
import type { OwnDevice } from '../state.ts';
import type { OwnSource } from './own-producers.ts';
import { PeerMedia } from './peer-media.ts';
import type { RemoteConsumer } from './remote-consumers.ts';
import { type SendPlan, sendPlan } from './send-plan.ts';
import { Syncing } from './syncing.ts';

export interface LiveMediaPorts {
  /** @throws NoAnswer while not joined, or when the connection goes · Refused */
  request<N extends RequestName>(name: N, params: RequestParams<N>): Promise<RequestResult<N>>;
  device(source: OwnSource): OwnDevice;
  isInRoom(): boolean;
  /** «Войти» is under way and carries one's own sources: nothing else may announce them. */
  isEntering(): boolean;
  isVoiceOnly(): boolean;
  /** In the hall of a webinar: nothing is sent, nor is anything made ready for it. */
  isListening(): boolean;
  /** The set of remote streams or a pause changed. */
  onRemote(): void;
  onTransport(): void;
  /** The server has not let one's own presses through for a few seconds, or does again. */
  onBehind(isBehind: boolean): void;
}

const SOURCES: readonly OwnSource[] = ['mic', 'camera'];
/** The layers fit a 16:9 camera of this size when the camera is not open yet. */
const USUAL_LONG_SIDE = 1_280;

/**
 * The present peer and what goes over it. What the server knows of one's own sources is kept as `announced` and brought
 * to what the person wants by `sync()`; after a join the snapshot says what is left of it, so nothing is guessed.
 */
export class LiveMedia {
  private readonly ports: LiveMediaPorts;
  private current: PeerMedia | null = null;
  /** What the server knows: source → is it paused there. */
  private readonly announced = new Map<OwnSource, boolean>();
  private readonly syncing: Syncing;

  constructor(ports: LiveMediaPorts) {
    this.ports = ports;
    this.syncing = new Syncing(
      () => this.bring(),
      isBehind => ports.onBehind(isBehind),
    );
  }

  get peer(): PeerMedia | null {
    return this.current;
  }

  consumers(): RemoteConsumer[] {
    return this.current?.remote.all() ?? [];
  }

  get sendsVideo(): boolean {
    return this.announced.get('camera') === false;
  }

  /** A fresh peer: everything of the old one is gone. */
  adopt(device: Device, media: JoinMedia): PeerMedia {
    this.close();
    this.current = new PeerMedia(device, media, {
      // Not through `request`: transports connect while the join is still being worked through.
      connect: (direction, dtlsParameters) => this.ports.request('media:connect', { direction, dtlsParameters }),
      onState: () => this.ports.onTransport(),
    });
    return this.current;
  }

  /** What the sfu has of this peer after a join, as its snapshot tells. */
  trust(sources: readonly { source: Source; paused: boolean }[]): void {
    this.announced.clear();
    for (const { source, paused } of sources) {
      if (source === 'mic' || source === 'camera') this.announced.set(source, paused);
    }
  }

  /** The server closed it (rights taken, hold). */
  sourceClosed(source: Source): void {
    if (source !== 'mic' && source !== 'camera') return;
    this.announced.delete(source);
    this.current?.own.drop(source);
  }

  /**
   * Builds the streams, paused at the sfu. In the room they are asked to flow; while called they wait for «Войти».
   */
  async receive(offers: readonly ConsumerOffer[]): Promise<void> {
    const { current } = this;
    if (!current) return;
    await current.remote.add(offers.filter(offer => offer.source !== 'probe'));
    if (current !== this.current) return;
    this.ports.onRemote();
    if (!this.ports.isInRoom()) return;
    // All that stand, not these alone: others may have come while the press was being answered.
    const built = current.remote.all().map(({ offer }) => offer.consumerId);
    await current.ready.tell(built, consumerIds => this.ports.request('media:ready', { consumerIds }));
  }

  /** Negotiates one's own senders with empty tracks: nothing of the person flows before the press. */
  async prepare(): Promise<void> {
    const { current } = this;
    if (!current || this.isPrepared || this.ports.isListening()) return;
    await Promise.all([current.own.prepare('mic', 0), current.own.prepare('camera', this.longSide())]);
    mark('call:prepared');
  }

  get isPrepared(): boolean {
    return this.ports.isListening() || (this.current?.own.isReady ?? true);
  }

  /** For the message of the press, from what is prepared. */
  enterItems(): ProduceItem[] {
    if (this.ports.isListening()) return [];
    return SOURCES.map(source => this.item(source)).filter(item => item !== null);
  }

  /** With the press: real tracks go to the prepared senders while the message is still on its way. */
  startSending(): void {
    for (const source of SOURCES) void this.attach(source, this.plan(source));
  }

  /** The press was refused: nothing real flows on. */
  stopSending(): void {
    for (const source of SOURCES) void this.current?.own.attach(source, null);
  }

  /** The answer to the press. */
  entered(sent: readonly ProduceItem[], accepted: readonly Source[]): void {
    const known = new Set(accepted);
    this.trust(sent.filter(item => known.has(item.source)));
  }

  /** Brings sfu and senders to what the person wants; only in the room. Tried again while the server says «not now». */
  sync(): Promise<void> {
    return this.syncing.run();
  }

  close(): void {
    this.syncing.cancel();
    this.current?.close();
    this.current = null;
    this.announced.clear();
    this.ports.onRemote();
  }

  private async bring(): Promise<void> {
    if (!this.current || !this.ports.isInRoom() || this.ports.isEntering() || this.ports.isListening()) return;
    await this.prepare();
    await this.announceMissing();
    for (const source of SOURCES) await this.adjust(source);
  }

  private async announceMissing(): Promise<void> {
    const missing = SOURCES.filter(source => !this.announced.has(source));
    const items = missing.map(source => this.item(source)).filter(item => item !== null);
    if (items.length === 0) return;
    for (const source of missing) void this.attach(source, this.plan(source));
    const { accepted } = await this.ports.request('media:produce', { items });
    for (const item of items) {
      const source = item.source === 'mic' ? 'mic' : 'camera';
      if (accepted.includes(source)) this.announced.set(source, item.paused);
    }
  }

  private async adjust(source: OwnSource): Promise<void> {
    const plan = this.plan(source);
    await this.attach(source, plan);
    const isPaused = this.announced.get(source);
    if (isPaused === undefined || plan === 'none' || isPaused === (plan === 'paused')) return;
    await this.ports.request('media:set', { source, action: isPaused ? 'resume' : 'pause' });
    this.announced.set(source, !isPaused);
  }

  private item(source: OwnSource): ProduceItem | null {
    const plan = this.plan(source);
    if (plan === 'none') return null;
    return this.current?.own.item(source, plan === 'paused') ?? null;
  }

  private plan(source: OwnSource): SendPlan {
    return sendPlan(source, this.ports.device(source), this.announced.has(source), this.ports.isVoiceOnly());
  }

  /** A muted microphone goes on sending its silence: a few bytes that keep the path known to be alive. */
  private async attach(source: OwnSource, plan: SendPlan): Promise<void> {
    const track = this.ports.device(source).stream?.getTracks()[0] ?? null;
    const isSent = plan === 'live' || (plan === 'paused' && source === 'mic');
    await this.current?.own.attach(source, isSent ? track : null);
  }

  private longSide(): number {
    const settings = this.ports.device('camera').stream?.getVideoTracks()[0]?.getSettings();
    return Math.max(settings?.width ?? 0, settings?.height ?? 0) || USUAL_LONG_SIDE;
  }
}
