import type { types } from 'mediasoup';
import type { Downlink } from './downlink.ts';
import { type Quality, QualityReport } from './quality.ts';
import { Silence, type SilenceChange } from './silence.ts';
import type { Uplink } from './uplink.ts';

/** Of mediasoup's 0…10: a stream that has come in well enough to tell where the rest is lost. */
const WHOLE = 7;

export interface Finding {
  silence: SilenceChange | null;
  quality: Quality | null;
  isSilent: boolean;
  silentForMs: number;
  /** Since anything came by the sending transport. */
  sendsNothingForMs: number;
  /** False for a peer that never had a connection: its silence means nothing yet. */
  wasConnected: boolean;
}

/**
 * Looks at one peer's transports: is it heard, how good is the way. A look asks the worker for one transport's statistics,
 * none before it is connected. Who is heard sending is heard: the other transport is asked with the round trip, every
 * other second, and in between only about whom nothing has come from. Each question costs both processes.
 */
export class PeerHealth {
  readonly #uplink: Uplink;
  readonly #downlink: Downlink;
  readonly #silence = new Silence(performance.now());
  readonly #report = new QualityReport();
  #isLooking = false;
  #looks = 0;
  #wasConnected = false;
  #sentAt = performance.now();
  #roundTripMs: number | null = null;
  #sent: types.WebRtcTransportStat | null = null;
  #received: types.WebRtcTransportStat | null = null;

  constructor(uplink: Uplink, downlink: Downlink) {
    this.#uplink = uplink;
    this.#downlink = downlink;
  }

  /** Null while an earlier look still waits for the worker, or the peer has closed meanwhile. */
  async look(): Promise<Finding | null> {
    if (this.#isLooking) return null;
    this.#isLooking = true;
    try {
      const isThorough = this.#looks++ % 4 === 0;
      const before = this.#sent;
      this.#sent = await statsOf(this.#uplink.link);
      const isHeard = before !== null && this.#sent !== null && this.#sent.bytesReceived > before.bytesReceived;
      if (isHeard || !before) this.#sentAt = performance.now();
      if (isThorough || !isHeard) this.#received = await statsOf(this.#downlink.link);
      if (isThorough) await this.#measureRoundTrip();
      return this.#find(this.#sent, this.#received);
    } catch {
      // The transport closed or the worker was lost while asked: whoever closed it tells.
      return null;
    } finally {
      this.#isLooking = false;
    }
  }

  #find(sent: types.WebRtcTransportStat | null, received: types.WebRtcTransportStat | null): Finding {
    const nowMs = performance.now();
    let silence: SilenceChange | null = null;
    let quality: Quality | null = null;
    if (sent || received) {
      this.#wasConnected = true;
      const bytes = (sent?.bytesReceived ?? 0) + (received?.bytesReceived ?? 0);
      const heard = { bytes, isSending: this.#isSending, isWatching: this.#isWatching };
      silence = this.#silence.note(heard, nowMs);
      quality = this.#report.note(this.#judge(sent, received), nowMs);
    }
    return {
      silence,
      quality,
      isSilent: this.#silence.isSilent,
      silentForMs: this.#silence.silentForMs(nowMs),
      sendsNothingForMs: nowMs - this.#sentAt,
      wasConnected: this.#wasConnected,
    };
  }

  #judge(sent: types.WebRtcTransportStat | null, received: types.WebRtcTransportStat | null): Quality {
    const inScores = this.#uplink.isLost
      ? [0]
      : this.#uplink.all.filter(({ producer }) => !producer.paused).map(({ producer }) => bestOf(producer));
    // What its sender's way has lost is missing for the receiver too, and says nothing of the receiver's own way.
    const outScores = this.#flowing.filter(({ score }) => score.producerScore >= WHOLE).map(({ score }) => score.score);
    return {
      score: Math.min(10, ...inScores, ...outScores),
      lossRatio: Math.max(sent?.rtpPacketLossReceived ?? 0, received?.rtpPacketLossSent ?? 0),
      roundTripMs: this.#roundTripMs,
    };
  }

  async #measureRoundTrip(): Promise<void> {
    const [consumer] = this.#flowing;
    const stats = (await consumer?.getStats()) ?? [];
    const roundTripMs = stats.find(({ type }) => type === 'outbound-rtp')?.roundTripTime;
    if (roundTripMs) this.#roundTripMs = Math.round(roundTripMs);
  }

  get #isSending(): boolean {
    return this.#uplink.all.some(sent => !this.#uplink.isOff(sent));
  }

  get #isWatching(): boolean {
    return this.#downlink.all.some(({ isFlowingVideo }) => isFlowingVideo);
  }

  get #flowing(): types.Consumer[] {
    return this.#downlink.all
      .map(({ consumer }) => consumer)
      .filter(consumer => !consumer.paused && !consumer.producerPaused);
  }
}

/** A simulcast producer is as good as its best layer: the others may be switched off on purpose. */
function bestOf(producer: types.Producer): number {
  return producer.score.length === 0 ? 10 : Math.max(...producer.score.map(({ score }) => score));
}

async function statsOf({ transport }: { transport: types.WebRtcTransport }): Promise<types.WebRtcTransportStat | null> {
  if (transport.closed || transport.dtlsState !== 'connected') return null;
  const [stats] = await transport.getStats();
  return stats ?? null;
}
