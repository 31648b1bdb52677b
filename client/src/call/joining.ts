import type { WireError } from '@priyom/shared/errors';
import { CAPABILITIES_HASH } from '@priyom/shared/media/router-capabilities';
import type { RequestParams, RequestResult } from '@priyom/shared/signaling/requests';
import type { Device } from 'mediasoup-client/types';
import { type ClockSample, clockSample } from './clock.ts';
import { mark } from './marks.ts';
import { capabilitiesOf, loadDevice, loadedDevice } from './media/device.ts';
import { FIRST_TRIES, nextRetryDelayInMs } from './reconnection/retry-policy.ts';
import type { Channel, Greeted } from './signaling/channel.ts';
import { isForNow, NoAnswer, Refused } from './signaling/failures.ts';

export type Joined = RequestResult<'session:join'>;

export interface JoinerPorts {
  consultationId: string;
  invitationId: string | null;
  clientId: string;
  channel(): Channel | null;
  /** The peer that can be kept, or null for a fresh one. */
  resumable(): { peerId: string; epoch: number } | null;
  takesOver(): boolean;
  onJoined(joined: Joined, clock: ClockSample, device: Device | null): void;
  onRefused(error: WireError): void;
  /** One more try of the same join starts. */
  onAttempt(attempt: number): void;
  /** Nothing is lost yet, so a person may be told instead of waiting on. */
  isFirst(): boolean;
}

/**
 * Joins on every new socket until it is answered; a newer attempt makes an older one void. The first attempt travels with
 * the connection where the browser's abilities are known by then (`greeting`), every other one is a `session:join`.
 */
export class Joiner {
  private readonly ports: JoinerPorts;
  private turn = 0;

  constructor(ports: JoinerPorts) {
    this.ports = ports;
  }

  /** The greeting of every connection: null while the library that tells the browser's abilities is loading. */
  greeting(): () => RequestParams<'session:join'> | null {
    // Beside the socket's library; where it fails, the join tells.
    loadDevice().catch(() => undefined);
    return () => {
      const device = loadedDevice();
      if (device === undefined) return null;
      mark('call:join-sent');
      return this.params(device);
    };
  }

  /** `afterMs`: jitter of `session:moved`. `greeted`: the join that the connection brought with it. */
  async join({ afterMs = 0, greeted }: { afterMs?: number; greeted?: Greeted | null } = {}): Promise<void> {
    this.turn += 1;
    const { turn } = this;
    if (afterMs > 0) await pause(afterMs);
    for (let failed = 0; turn === this.turn; failed += 1) {
      await pause(nextRetryDelayInMs({ what: 'join', failed, random: Math.random() }) ?? 0);
      const channel = this.ports.channel();
      // The next connection joins by itself.
      if (turn !== this.turn || !channel?.isUp) return;
      if (failed > 0) this.ports.onAttempt(failed);
      if (await this.attempt(failed === 0 ? (greeted ?? null) : null, channel, turn, failed)) return;
    }
  }

  /** Whatever is under way is no longer wanted. */
  cancel(): void {
    this.turn += 1;
  }

  /** false = try again on this socket. */
  private async attempt(greeted: Greeted | null, channel: Channel, turn: number, failed: number): Promise<boolean> {
    try {
      const device = await loadDevice();
      const { sentAt, answer } = greeted ?? this.ask(channel, device);
      const joined = await answer;
      if (turn !== this.turn) return true;
      mark('call:joined');
      this.ports.onJoined(joined, clockSample(joined.serverTime, sentAt, Date.now()), device);
      return true;
    } catch (error) {
      if (turn !== this.turn || error instanceof NoAnswer) return true;
      // Not an answer of the server: the library's chunk did not arrive.
      if (!(error instanceof Refused)) return false;
      const mayTryAgain = !this.ports.isFirst() || failed < FIRST_TRIES;
      if (isForNow(error.wire) && mayTryAgain) return false;
      this.ports.onRefused(error.wire);
      return true;
    }
  }

  private ask(channel: Channel, device: Device | null): Greeted {
    mark('call:join-sent');
    return { sentAt: Date.now(), answer: channel.request('session:join', this.params(device)) };
  }

  private params(device: Device | null): RequestParams<'session:join'> {
    const { consultationId, invitationId, clientId } = this.ports;
    return {
      consultationId,
      invitationId,
      clientId,
      rtpCapabilities: capabilitiesOf(device),
      capabilitiesHash: CAPABILITIES_HASH,
      resume: this.ports.resumable(),
      takeOver: this.ports.takesOver(),
    };
  }
}

function pause(ms: number): Promise<void> {
  return ms > 0 ? new Promise(resolve => setTimeout(resolve, ms)) : Promise.resolve();
}
