import type { WireError } from '@priyom/shared/errors';
import type { RequestName, RequestParams, RequestResult } from '@priyom/shared/signaling/requests';
import type { Device } from 'mediasoup-client/types';
import { CallStore } from './call-store.ts';
import { catchUp } from './chat/catch-up.ts';
import { lastSeq } from './chat/chat-log.ts';
import { ChatQueue } from './chat/chat-queue.ts';
import { deliverMessage } from './chat/deliver.ts';
import { keepChat } from './chat/keep-chat.ts';
import { typingOf } from './chat/typing-of.ts';
import { betterSample, type ClockSample } from './clock.ts';
import { OwnDevices } from './devices/own-devices.ts';
import { chosenDevices } from './devices/remembered-devices.ts';
import { Entering } from './entering.ts';
import { amIListening } from './hall/own-part.ts';
import { HealthLoop } from './health-loop.ts';
import { type Joined, Joiner } from './joining.ts';
import { mark } from './marks.ts';
import { LiveMedia } from './media/live-media.ts';
import { listen } from './notifications.ts';
import { rejoinJitterInMs } from './reconnection/retry-policy.ts';
import { onWake } from './reconnection/wake-events.ts';
import { rememberedWishes, rememberWishes } from './remembered-choice.ts';
import { remoteNow } from './remote-now.ts';
import type { CallSessionOptions } from './session.ts';
import { Channel } from './signaling/channel.ts';
import { NoAnswer, Refused } from './signaling/failures.ts';
import { Outbox } from './signaling/outbox.ts';
import { Snapshots } from './snapshots.ts';
import type { OwnDevice, Phase } from './state.ts';
import { TileView } from './tile-view.ts';
import { WaitingProbe } from './waiting-probe.ts';
import { WaitingReport } from './waiting-report.ts';
import { createWakeLock } from './wake-lock.ts';

/** The parts of one call and what passes between them. Rules are in the parts; this file only connects. */
export class Call {
  readonly options: CallSessionOptions;
  readonly is = new CallStore();
  readonly outbox = new Outbox();
  readonly media: LiveMedia;
  readonly devices: OwnDevices;
  readonly chat: ChatQueue;
  readonly typing = typingOf(this);
  readonly entering = new Entering(this);
  readonly probe = new WaitingProbe(this);
  readonly report = new WaitingReport(this);
  readonly view = new TileView(this);
  readonly health = new HealthLoop(this);
  readonly snapshots = new Snapshots(this);
  private readonly joiner: Joiner;
  private readonly wakeLock = createWakeLock();
  private channel: Channel | null = null;
  private clock: ClockSample | null = null;
  private isTakingOver = false;
  /** Raised by every close: a start that was overtaken while its library loaded is given up. */
  private generation = 0;
  private stopWaking: () => void = () => undefined;

  constructor(options: CallSessionOptions) {
    this.options = options;
    const chosen = chosenDevices();
    this.is.patch({ speakerId: chosen.speaker });
    this.devices = new OwnDevices(
      {
        onDevice: (kind, device) => this.onDevice(kind, device),
        onChoices: devices => this.is.patch({ devices }),
      },
      chosen,
    );
    this.media = new LiveMedia({
      request: (name, params) => this.request(name, params),
      device: source => this.is.state.own[source],
      isInRoom: () => this.is.now.place === 'room',
      isEntering: () => this.entering.isUnderWay,
      isVoiceOnly: () => this.is.state.network.voiceOnly,
      isListening: () => this.is.state.snapshot !== null && amIListening(this.is.state.snapshot),
      onRemote: () => this.showRemote(),
      onTransport: () => this.health.onTransport(),
      onBehind: areBehind => this.is.patch({ areTogglesBehind: areBehind }),
    });
    this.chat = new ChatQueue({
      chat: () => this.is.state.chat,
      setChat: chat => keepChat(this, chat),
      me: () => this.me,
      deliver: message => deliverMessage(this, message),
    });
    this.joiner = new Joiner({
      consultationId: options.consultationId,
      invitationId: options.invitationId ?? null,
      clientId: options.clientId,
      channel: () => this.channel,
      resumable: () => this.resumable(),
      takesOver: () => this.isTakingOver,
      onJoined: (joined, clock, device) => this.onJoined(joined, clock, device),
      onRefused: error => this.onRefused(error),
      onAttempt: attempt => this.is.stand({ attempt }),
      isFirst: () => !this.is.now.everJoined,
    });
  }

  get me(): string | null {
    return this.is.state.snapshot?.me.participantId ?? null;
  }

  get isJoined(): boolean {
    return this.is.now.signalling === 'up' && this.is.now.settled === null;
  }

  /** @throws NoAnswer while not joined, or when the connection goes · Refused */
  request<N extends RequestName>(name: N, params: RequestParams<N>, answerMs?: number): Promise<RequestResult<N>> {
    if (!this.isJoined || !this.channel) return Promise.reject(new NoAnswer());
    return this.channel.request(name, params, answerMs);
  }

  async start(isTakingOver: boolean): Promise<void> {
    this.close();
    this.isTakingOver = isTakingOver;
    this.is.stand({ settled: null, everJoined: false, signalling: 'down', media: 'alive', isEntering: false });
    this.is.patch({ firstFrameAt: null });
    this.wakeLock.hold();
    this.stopWaking = onWake({ onNetwork: () => this.wake(true), onSeen: () => this.wake(false) });
    void this.openDevices();
    // A chunk that cannot be fetched: as good as no connection, told with its own sentence.
    await this.connect().catch(() => this.settle({ kind: 'failed', error: { code: 'NOT_READY' } }));
  }

  /** The end of the call in this tab, whatever the reason: everything closes, the phase stays. */
  settle(phase: Phase): void {
    this.is.stand({ settled: phase });
    this.close();
    this.outbox.close({ code: 'INVALID_STATE' });
  }

  /** Synchronous: lights are out, nothing flows any more; the socket stays. */
  stopMedia(): void {
    this.devices.close();
    this.probe.stop();
    this.health.stop();
    this.media.close();
  }

  /** Synchronous. */
  close(): void {
    this.generation += 1;
    this.joiner.cancel();
    this.stopWaking();
    this.stopMedia();
    this.entering.cancel();
    this.channel?.close();
    this.channel = null;
    this.wakeLock.release();
  }

  /** Over another network the old socket may take a minute to be known as dead: a new one is cheap. */
  wake(isOtherNetwork: boolean): void {
    if (this.is.now.settled) return;
    if (this.channel && (isOtherNetwork || !this.channel.isUp)) this.channel.kick();
    this.health.wake();
  }

  /** A fresh peer over the socket that is there: the old transports will not come back. */
  rejoin(afterMs = 0): void {
    if (this.media.peer) this.media.peer.isBroken = true;
    this.is.stand({ signalling: 'down', tier: 'rejoin' });
    this.quietly(this.joiner.join({ afterMs }));
  }

  roomLost(): void {
    this.is.stand({ media: 'lost' });
    this.rejoin(rejoinJitterInMs(this.is.state.snapshot?.participants.length ?? 1, Math.random()));
  }

  /** A ring begins: all is made ready for the press, and what an earlier one came to is over. */
  called(): void {
    this.is.patch({ enterRefused: null });
    this.quietly(this.media.prepare());
  }

  /** Work that the next join does again: a lost connection is no news here, a refusal is. */
  quietly(work: Promise<unknown>): void {
    work.catch(error => {
      if (error instanceof NoAnswer) return;
      if (error instanceof Refused) console.info('refused', error.wire.code);
      else if (this.media.peer) console.error(error);
    });
  }

  /** Remembers what the person wants for a reload of this tab. */
  remember(): void {
    const { mic, camera } = this.is.state.own;
    rememberWishes(this.options.consultationId, { mic: mic.wanted, camera: camera.wanted });
  }

  showRemote(): void {
    const remote = remoteNow(this);
    if (remote === this.is.state.remote) return;
    this.is.patch({ remote });
    this.view.send();
  }

  private async connect(): Promise<void> {
    const { generation } = this;
    const roundTripMs = () => this.is.state.network.roundTripMs;
    const options = { ...this.options, kind: this.options.role, roundTripMs, greeting: this.joiner.greeting() };
    const channel = await Channel.open(options, {
      onUp: greeted => this.quietly(this.joiner.join({ greeted })),
      onDown: () => this.onDown(),
      onAttempt: attempt => this.is.stand({ attempt }),
      onRefused: error => this.onRefused(error),
    });
    if (generation !== this.generation) {
      channel.close();
      return;
    }
    this.channel = channel;
    listen(channel, this);
  }

  private async openDevices(): Promise<void> {
    const { wants, initialMuted, consultationId } = this.options;
    const wishes = rememberedWishes(consultationId);
    const camera = wants.camera && (wishes?.camera ?? true);
    const isMuted = wishes ? !wishes.mic : initialMuted;
    await this.devices.open({ camera, mic: wants.mic }, isMuted);
    this.remember();
  }

  private onDown(): void {
    this.is.stand({ signalling: 'down', tier: this.resumable() ? 'resume' : 'rejoin', attempt: 0 });
  }

  private resumable(): { peerId: string; epoch: number } | null {
    const { peer } = this.media;
    return peer && !peer.isBroken && this.health.isPeerWorthKeeping ? { peerId: peer.peerId, epoch: peer.epoch } : null;
  }

  private onJoined(joined: Joined, clock: ClockSample, device: Device | null): void {
    this.isTakingOver = false;
    this.clock = betterSample(this.clock, clock);
    this.is.patch({ clockOffsetMs: this.clock.offsetMs });
    const seenSeq = lastSeq(this.is.state.chat);
    if (this.is.now.everJoined) mark(joined.resumed ? 'call:resumed' : 'call:rejoined');
    // First what the media are, then where the person is: a screen of the room never sees streams of the old peer.
    const isKept = this.takeMedia(joined, device);
    this.entering.returnTo(joined.snapshot);
    // In one step, so that nobody sees a waiting room on the way into the room.
    const place = joined.snapshot.stage === 'over' ? this.is.now.place : joined.snapshot.stage;
    this.is.stand({ signalling: 'up', everJoined: true, attempt: 0, place, ...(!isKept && { media: 'alive' }) });
    this.health.onPeer(this.media.peer, isKept);
    this.snapshots.apply(joined.snapshot, true);
    if (this.is.now.settled) return;
    this.outbox.flush();
    this.chat.flush();
    if (joined.snapshot.chat.lastSeq > seenSeq) catchUp(this, seenSeq);
    this.report.send();
    this.quietly(this.flow(joined));
  }

  /** True when the peer was kept. */
  private takeMedia(joined: Joined, device: Device | null): boolean {
    const { peer } = this.media;
    const { media, snapshot } = joined;
    const isKept = joined.resumed && peer !== null && media?.peerId === peer.peerId;
    if (media && device && !isKept) this.media.adopt(device, media);
    else if (isKept && media) peer.remote.keepOnly(media.consumers.map(offer => offer.consumerId));
    else this.media.close();
    const me = snapshot.participants.find(participant => participant.id === snapshot.me.participantId);
    this.media.trust(isKept ? (me?.sources ?? []) : []);
    return isKept;
  }

  /** Media after a join, by where the person is. */
  private async flow(joined: Joined): Promise<void> {
    const offers = joined.media?.consumers ?? [];
    const receiving = this.media.receive(offers);
    // Who comes into an empty room is probed as well: the receiving transport is connected before anybody enters.
    if (this.is.now.place === 'waiting' || (this.is.now.place === 'room' && offers.length === 0)) this.probe.start();
    // A press that waits for this join prepares by itself, and says so when it cannot.
    if (this.is.now.place === 'called' && !this.entering.isUnderWay) await this.media.prepare();
    await this.entering.resume();
    if (this.is.now.place === 'room') await this.media.sync();
    await receiving;
    this.view.send();
  }

  private onDevice(kind: 'camera' | 'mic', device: OwnDevice): void {
    const heldBy = device.heldBy ?? (kind === 'camera' && this.is.state.network.voiceOnly ? 'network' : null);
    this.is.patch({ own: { ...this.is.state.own, [kind]: { ...device, heldBy } } });
    this.quietly(this.media.sync());
    this.report.send();
  }

  private onRefused(error: WireError): void {
    if (error.code === 'CLIENT_OUTDATED') this.settle({ kind: 'outdated' });
    else this.settle({ kind: 'failed', error });
  }
}
