/** Nothing for this long from somebody who should be sending: the others are told (model §8). */
export const SILENT_AFTER_MS = 1_500;
/** Who only watches still answers with RTCP reports, at least one a second. */
const SILENT_AFTER_WITH_REPORTS_MS = 3_000;
/** Who does neither is heard by STUN alone: Chrome checks a good connection every 2.5 s. For sound reports are rarer. */
const SILENT_AFTER_WITH_STUN_MS = 6_000;

export interface Heard {
  /** Everything received on both transports: RTP, RTCP, DTLS, STUN. */
  bytes: number;
  isSending: boolean;
  isWatching: boolean;
}

export type SilenceChange = { kind: 'silent'; ms: number } | { kind: 'heard' };

/** Tells from byte counts when a peer falls silent and is heard again. Pure but for what it remembers. */
export class Silence {
  #bytes = 0;
  #heardAt: number;
  #isSilent = false;

  constructor(nowMs: number) {
    this.#heardAt = nowMs;
  }

  get isSilent(): boolean {
    return this.#isSilent;
  }

  silentForMs(nowMs: number): number {
    return nowMs - this.#heardAt;
  }

  note(heard: Heard, nowMs: number): SilenceChange | null {
    const hasGrown = heard.bytes !== this.#bytes;
    this.#bytes = heard.bytes;
    if (hasGrown) {
      this.#heardAt = nowMs;
      if (!this.#isSilent) return null;
      this.#isSilent = false;
      return { kind: 'heard' };
    }
    if (this.#isSilent || this.silentForMs(nowMs) < patienceMs(heard)) return null;
    this.#isSilent = true;
    return { kind: 'silent', ms: Math.round(this.silentForMs(nowMs)) };
  }
}

function patienceMs({ isSending, isWatching }: Heard): number {
  if (isSending) return SILENT_AFTER_MS;
  return isWatching ? SILENT_AFTER_WITH_REPORTS_MS : SILENT_AFTER_WITH_STUN_MS;
}
