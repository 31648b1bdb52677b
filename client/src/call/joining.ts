import type { WireError } from '@priyom/shared/errors';
import { CAPABILITIES_HASH } from '@priyom/shared/media/router-capabilities';
import type { RequestResult } from '@priyom/shared/signaling/requests';
import type { Device } from 'mediasoup-client/types';
import { type ClockSample, clockSample } from './clock.ts';
import { mark } from './marks.ts';
import { capabilitiesOf, loadDevice } from './media/device.ts';
import { FIRST_TRIES, nextRetryDelayInMs } from './reconnection/retry-policy.ts';
import type { Channel } from './signaling/channel.ts';
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

/** Sends `session:join` on every new socket until it is answered; a newer attempt makes an older one void. */
export class Joiner {
  private readonly ports: JoinerPorts;
  private turn = 0;

  constructor(ports: JoinerPorts) {
    this.ports = ports;
  }

  /** `afterMs`: jitter of `session:moved`. */
  async join(afterMs = 0): Promise<void> {
    this.turn += 1;
    const { turn } = this;
    if (afterMs > 0) await pause(afterMs);
    for (let failed = 0; turn === this.turn; failed += 1) {
      await pause(nextRetryDelayInMs({ what: 'join', failed, random: Math.random() }) ?? 0);
      const channel = this.ports.channel();
      // The next connection joins by itself.
      if (turn !== this.turn || !channel?.isUp) return;
      if (failed > 0) this.ports.onAttempt(failed);
      if (await this.attempt(channel, turn, failed)) return;
    }
  }

  /** Whatever is under way is no longer wanted. */
  cancel(): void {
    this.turn += 1;
  }

  /** false = try again on this socket. */
  private async attempt(channel: Channel, turn: number, failed: number): Promise<boolean> {
    try {
      const device = await loadDevice();
      const sentAt = Date.now();
      mark('call:join-sent');
      const joined = await channel.request('session:join', {
        consultationId: this.ports.consultationId,
        invitationId: this.ports.invitationId,
        clientId: this.ports.clientId,
        rtpCapabilities: capabilitiesOf(device),
        capabilitiesHash: CAPABILITIES_HASH,
        resume: this.ports.resumable(),
        takeOver: this.ports.takesOver(),
      });
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
}

function pause(ms: number): Promise<void> {
  return ms > 0 ? new Promise(resolve => setTimeout(resolve, ms)) : Promise.resolve();
}
