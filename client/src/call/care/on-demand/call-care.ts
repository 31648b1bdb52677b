import type { Call } from '../../call.ts';
import { SendingCare } from './sending-care.ts';
import { VoiceCare } from './voice-care.ts';

/** What looks after a call that runs. */
export class CallCare {
  readonly #parts: readonly { stop(): void }[];

  constructor(call: Call) {
    this.#parts = [new SendingCare(call), new VoiceCare(call)];
  }

  stop(): void {
    for (const part of this.#parts) part.stop();
  }
}
