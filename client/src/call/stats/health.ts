import type { PeerMedia } from '../media/peer-media.ts';
import type { RemoteConsumer } from '../media/remote-consumers.ts';
import { type Expectation, isPathLost, type PathState, silenceLimitInMs } from '../reconnection/decide.ts';
import { type Instant, instantLevel, type LevelState, nextLevel, START_LEVEL } from './level-rules.ts';
import { pathQuality, shortestRoundTrip } from './path-quality.ts';
import type { Reading } from './reading.ts';

export interface HealthInput {
  peer: PeerMedia;
  window: readonly Reading[];
  sendsVideo: boolean;
  /** Consumers of people whose connection the server does not call interrupted. */
  expected: readonly RemoteConsumer[];
}

export interface Health {
  isLost: boolean;
  level: Instant;
  since: number;
  /** Of the way itself (`shortestRoundTrip`). */
  roundTripMs: number | null;
}

/** Turns readings into: does the path live, how good is it, which pictures move. One per peer. */
export class HealthWatch {
  private readonly bornAt = performance.now();
  private hasBeenConnected = false;
  private inbound = -1;
  private inboundAt = performance.now();
  private heard = -1;
  private heardAt = performance.now();
  private answered = -1;
  private answeredAt = performance.now();
  private limitMs = Number.POSITIVE_INFINITY;
  private levels: LevelState = START_LEVEL;
  private shortestMs: number | null = null;

  read({ peer, window, sendsVideo, expected }: HealthInput): Health {
    const now = performance.now();
    const last = window.at(-1);
    if (last) this.note(last, now);
    if (last) noteFrames(peer.remote.all(), last, now);
    for (const remote of expected) remote.awaitedSince ??= now;
    const quality = pathQuality(window);
    const expectation = this.expect(sendsVideo, expected, now);
    const isLost = isPathLost(this.path(peer, expectation, now));
    this.levels = nextLevel(this.levels, instantLevel(quality, isLost, sendsVideo), now);
    this.shortestMs = shortestRoundTrip(this.shortestMs, quality.roundTripMs);
    return { isLost, level: this.levels.shown, since: this.levels.since, roundTripMs: this.shortestMs };
  }

  private path(peer: PeerMedia, expectation: Expectation, now: number): PathState {
    const { send, recv } = peer.states;
    this.hasBeenConnected ||= [send, recv].includes('connected') && ![send, recv].includes('connecting');
    const { hasBeenConnected } = this;
    const since = { silentMs: now - this.inboundAt, deafMs: now - this.heardAt, unheardMs: now - this.answeredAt };
    return { send, recv, hasBeenConnected, ageMs: now - this.bornAt, ...since, expectation };
  }

  private expect(sendsVideo: boolean, expected: readonly RemoteConsumer[], now: number): Expectation {
    const flowing = expected.filter(remote => !remote.isPaused);
    const expectation = {
      sendsVideo,
      // A screen on which nothing moves sends next to nothing.
      receivesVideo: flowing.some(remote => remote.offer.source === 'camera'),
      receivesAudio: flowing.some(remote => remote.offer.kind === 'audio'),
    };
    const limitMs = silenceLimitInMs(expectation);
    // What has just begun to flow is not late yet.
    if (limitMs !== this.limitMs) this.inboundAt = this.heardAt = this.answeredAt = now;
    this.limitMs = limitMs;
    return expectation;
  }

  private note(reading: Reading, now: number): void {
    const inbound = reading.send.inbound + reading.recv.inbound;
    // A new candidate pair counts from zero: any change is life.
    if (inbound !== this.inbound) this.inboundAt = now;
    if (reading.recv.inbound !== this.heard) this.heardAt = now;
    if (reading.send.inbound !== this.answered) this.answeredAt = now;
    this.inbound = inbound;
    this.heard = reading.recv.inbound;
    this.answered = reading.send.inbound;
  }
}

function noteFrames(consumers: readonly RemoteConsumer[], reading: Reading, now: number): void {
  for (const remote of consumers) {
    const frames = reading.recv.frames.get(remote.consumer.track.id);
    if (frames === undefined || frames === remote.framesDecoded) continue;
    remote.framesDecoded = frames;
    remote.lastFrameAt = now;
  }
}
