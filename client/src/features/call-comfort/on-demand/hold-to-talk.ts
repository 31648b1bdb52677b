export interface HoldPorts {
  /** Muted by one's own will, and nothing but that keeps the voice back. */
  isMuted(): boolean;
  setMic(on: boolean): void;
}

/** On its own button a short press of Space is the press it always was. */
const SHORT_MS = 350;

/**
 * While muted, Space held lets the voice through and nothing longer. Whatever takes the key away (another window, a
 * sleeping tab) ends it: a microphone must never stay open by a key that nobody saw come up.
 */
export class HoldToTalk {
  readonly #ports: HoldPorts;
  #held: { where: 'button' | 'page'; since: number } | null = null;

  constructor(ports: HoldPorts) {
    this.#ports = ports;
  }

  get isHeld(): boolean {
    return this.#held !== null;
  }

  /** True when the key is ours. Repeats of a held key are ours too. */
  press(where: 'button' | 'page', now: number): boolean {
    if (this.#held) return true;
    if (!this.#ports.isMuted()) return false;
    this.#held = { where, since: now };
    this.#ports.setMic(true);
    return true;
  }

  /** True when the key was ours. */
  release(now: number): boolean {
    const held = this.#held;
    this.#held = null;
    if (!held) return false;
    if (held.where === 'page' || now - held.since > SHORT_MS) this.#ports.setMic(false);
    return true;
  }

  cancel(): void {
    if (this.#held) this.#ports.setMic(false);
    this.#held = null;
  }
}
