import type { Call } from './call.ts';
import { LateCare } from './care/late-care.ts';
import { newId } from './ids.ts';
import { isSilenced } from './in-room.ts';
import { mark } from './marks.ts';
import type { PeerMedia } from './media/peer-media.ts';
import type { RemoteConsumer } from './media/remote-consumers.ts';
import { isWorthKeeping } from './reconnection/decide.ts';
import { Recovery } from './reconnection/recovery.ts';
import { SignOfLife } from './reconnection/sign-of-life.ts';
import { isSigned, isSigner } from './signing.ts';
import { type Health, HealthWatch } from './stats/health.ts';
import { Monitor } from './stats/monitor.ts';
import { nextVoiceOnly, PICTURE, type VoiceOnlyState } from './stats/voice-only.ts';
import { whoseNetwork } from './whose-network.ts';

/**
 * When media are silent and this long nothing answers either, the socket is as dead as they are (another network, a
 * blackout): the channel is opened anew instead of waiting for TCP. On top come three of the way's round trips.
 */
const RESTART_ANSWER_MS = 600;

/** Watches the path of the present peer twice a second: levels, loss and its mending, voice instead of picture. */
export class HealthLoop {
  private readonly call: Call;
  private readonly monitor: Monitor;
  private readonly recovery: Recovery;
  private readonly signOfLife: SignOfLife;
  /** By the newest reading; null while the browser does not know. */
  availableOutBps: number | null = null;
  private readonly care: LateCare;
  private watch = new HealthWatch();
  private voiceOnly: VoiceOnlyState = PICTURE;
  /** The network of anybody here has taken the pictures of all. */
  private isForced = false;

  constructor(call: Call) {
    this.call = call;
    this.care = new LateCare(call);
    this.signOfLife = new SignOfLife(() => this.onSignOfLife());
    this.recovery = new Recovery({
      isSignallingUp: () => call.isJoined,
      restartIce: () => this.restartIce(),
      rejoin: () => call.rejoin(),
      onMedia: (media, attempt) => this.onMedia(media, attempt),
    });
    this.monitor = new Monitor({
      onSlept: () => this.onSlept(),
      onReading: (peer, window) => {
        if (peer !== call.media.peer) return;
        this.availableOutBps = window.at(-1)?.send.availableOutBps ?? null;
        const sendsVideo = call.media.sendsVideo;
        this.apply(this.watch.read({ peer, window, sendsVideo, expected: this.expected(peer) }));
      },
    });
  }

  /** After a join. `isKept`: the peer is the old one; what was lost before is mended now, without waiting. */
  onPeer(peer: PeerMedia | null, isKept: boolean): void {
    this.care.begin();
    if (isKept) {
      this.recovery.wake();
      return;
    }
    this.recovery.reset();
    this.watch = new HealthWatch();
    if (peer) this.monitor.watch(peer);
    else this.monitor.stop();
  }

  /** The browser's own word comes before the next reading. */
  onTransport(): void {
    const { peer } = this.call.media;
    if (!peer) return;
    const { send, recv } = peer.states;
    if ([send, recv].some(state => state === 'disconnected' || state === 'failed')) this.recovery.observe(true);
  }

  /** False: the next join takes a fresh peer. */
  get isPeerWorthKeeping(): boolean {
    return isWorthKeeping(this.recovery.lostForMs);
  }

  wake(): void {
    this.recovery.wake();
  }

  stop(): void {
    this.care.stop();
    this.monitor.stop();
    this.signOfLife.stop();
    this.recovery.reset();
    this.voiceOnly = PICTURE;
    this.isForced = false;
  }

  onForced(isForced: boolean): void {
    this.isForced = isForced;
    this.showVoiceOnly();
  }

  /** What should arrive: streams of people whom the server calls connected. */
  private expected(peer: PeerMedia): RemoteConsumer[] {
    const { snapshot } = this.call.is.state;
    if (this.call.is.now.place !== 'room' || !snapshot || isSilenced(snapshot)) return [];
    const connected = snapshot.participants.filter(participant => participant.connection === 'up');
    const peers = new Set(connected.map(participant => participant.peerId));
    return peer.remote.all().filter(remote => peers.has(remote.offer.peerId));
  }

  private apply(health: Health): void {
    this.recovery.observe(health.isLost);
    const { network } = this.call.is.state;
    const { level, side } = health.level;
    const { since, roundTripMs } = health;
    if (network.level !== level || network.side !== side || network.roundTripMs !== roundTripMs) {
      this.call.is.patch({ network: { ...network, level, side, since, roundTripMs } });
    }
    if (this.call.is.now.place === 'room') this.stepVoiceOnly(health);
    this.call.showRemote();
  }

  private stepVoiceOnly({ level }: Health): void {
    const before = this.voiceOnly.isOn;
    const isKept = isSigner(this.call.is.state.snapshot);
    this.voiceOnly = isKept ? PICTURE : nextVoiceOnly(this.voiceOnly, level.level, performance.now());
    if (this.voiceOnly.isOn === before) return;
    this.showVoiceOnly();
    this.tellMode();
  }

  /** Between two, the picture goes both ways, on record as the network's; in a group or where hands are read, one's own. */
  private tellMode(): void {
    const { snapshot } = this.call.is.state;
    if (!snapshot || snapshot.group || isSigned(snapshot)) return;
    const { isOn } = this.voiceOnly;
    const isOurs = isOn ? snapshot.mode === 'video' : snapshot.mode === 'voice' && snapshot.modeCause === 'network';
    if (!isOurs) return;
    const mode = isOn ? ('voice' as const) : ('video' as const);
    const networkOf = whoseNetwork(this.call.is.state);
    const params = { requestId: newId(), mode, cause: 'network' as const, networkOf };
    void this.call.outbox.send(() => this.call.request('mode:set', params));
  }

  private showVoiceOnly(): void {
    const { network, own, snapshot } = this.call.is.state;
    // Of hands no voice is left: they are the last that a network loses.
    const voiceOnly = (this.voiceOnly.isOn || this.isForced) && !isSigner(snapshot);
    if (network.voiceOnly === voiceOnly) return;
    const { camera } = own;
    const heldBy = camera.heldBy === 'mode' ? 'mode' : voiceOnly ? 'network' : null;
    this.call.is.patch({ network: { ...network, voiceOnly }, own: { ...own, camera: { ...camera, heldBy } } });
    this.call.quietly(this.call.media.sync());
    this.call.view.send();
  }

  private async restartIce(): Promise<void> {
    const { peer } = this.call.media;
    if (!peer) return;
    mark('call:ice-restart');
    const answerMs = RESTART_ANSWER_MS + 3 * (this.call.is.state.network.roundTripMs ?? 0);
    await peer.restartIce(await this.call.request('media:restartIce', {}, answerMs));
  }

  /** Both senders have taken the path for a narrow one meanwhile: a fresh peer shows pictures sooner. */
  private onSlept(): void {
    const { peer } = this.call.media;
    if (peer) peer.isBroken = true;
    this.call.wake(true);
  }

  /** What is heard again after long is not kept: only the news counts. */
  private onSignOfLife(): void {
    const { peer } = this.call.media;
    // Two wishes at a time are one too many for a browser; the other one makes the next picture whole as well.
    peer?.own.sendWholePicture().catch(() => undefined);
    if (this.call.isJoined) return;
    if (peer && !this.isPeerWorthKeeping) peer.isBroken = true;
    this.call.wake(false);
  }

  private onMedia(media: 'alive' | 'lost', attempt: number): void {
    if (media === 'alive') this.signOfLife.stop();
    else if (attempt === 0 && this.call.media.peer) this.signOfLife.listen(this.call.media.peer);
    this.call.is.stand({ media, ...(media === 'lost' && { tier: 'resume', attempt }) });
    this.call.showRemote();
  }
}
