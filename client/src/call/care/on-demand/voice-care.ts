import type { Call } from '../../call.ts';
import { isSilenced } from '../../in-room.ts';
import { isPictureTaken } from '../../picture-taken.ts';
import type { CallState } from '../../state.ts';
import { nextVoice, type VoiceNow, WHOLE } from '../../stats/broken-voice.ts';
import { weakOthers, whoseNetwork } from '../../whose-network.ts';

const EVERY_MS = 1_000;

/** Says whose network breaks the voice (`voiceBrokenBy`), where there is nothing but a voice. */
export class VoiceCare {
  readonly #call: Call;
  readonly #timer: ReturnType<typeof setInterval>;
  #voice = WHOLE;

  constructor(call: Call) {
    this.#call = call;
    this.#timer = setInterval(() => this.#look(), EVERY_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#tell(null);
  }

  #look(): void {
    const { state } = this.#call.is;
    // A lost connection has a sheet of its own, and says nothing of how it will be.
    if (state.phase.kind === 'inRoom') this.#voice = nextVoice(this.#voice, voiceNow(state), performance.now());
    this.#tell(this.#voice.brokenBy);
  }

  #tell(voiceBrokenBy: string | null): void {
    if (this.#call.is.state.voiceBrokenBy !== voiceBrokenBy) this.#call.is.patch({ voiceBrokenBy });
  }
}

function voiceNow(state: CallState): VoiceNow {
  const { snapshot, network } = state;
  const others = weakOthers(state);
  const hasLasted = network.level === 'veryWeak';
  const [theirs] = others.find(([, level]) => level === 'veryWeak') ?? [null];
  return {
    isVoice: snapshot !== null && !isSilenced(snapshot) && (snapshot.mode === 'voice' || isPictureTaken(state)),
    whose: hasLasted ? whoseNetwork(state) : theirs,
    hasLasted,
    isGood: network.level === 'good' && others.length === 0,
  };
}
