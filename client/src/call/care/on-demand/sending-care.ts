import type { Call } from '../../call.ts';
import { type CameraManner, cameraManner, type Layer } from './camera-manner.ts';

const EVERY_MS = 1_000;

/**
 * Sends what is worth sending: looks once a second, and at once when the sfu says what is watched. It never renegotiates
 * and never touches what a person has switched. Fetched after the first picture: until then all layers are sent.
 */
export class SendingCare {
  readonly #call: Call;
  readonly #timer: ReturnType<typeof setInterval>;
  readonly #stopListening: () => void;
  /** As negotiated, by sender; what was set on it last. */
  readonly #negotiated = new WeakMap<RTCRtpSender, Layer[]>();
  readonly #set = new WeakMap<RTCRtpSender, string>();
  #isBusy = false;

  constructor(call: Call) {
    this.#call = call;
    this.#timer = setInterval(() => void this.#look(), EVERY_MS);
    this.#stopListening = call.is.store.subscribe((state, before) => {
      if (state.watched !== before.watched || state.isSign !== before.isSign) void this.#look();
    });
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#stopListening();
  }

  async #look(): Promise<void> {
    const own = this.#call.media.peer?.own;
    if (!own || this.#isBusy) return;
    this.#isBusy = true;
    try {
      const [mic, camera] = [own.sender('mic'), own.sender('camera')];
      if (mic) await this.#preferVoice(mic);
      if (camera?.track) await this.#adjust(camera, camera.track);
    } catch {
      // A sender that was closed meanwhile, or a browser that keeps its own counsel: it is looked at again.
    } finally {
      this.#isBusy = false;
    }
  }

  /** Where the browser or the router has queues of its own, speech leaves first. */
  async #preferVoice(sender: RTCRtpSender): Promise<void> {
    if (this.#set.has(sender)) return;
    this.#set.set(sender, 'voice');
    const parameters = sender.getParameters();
    for (const encoding of parameters.encodings) Object.assign(encoding, { priority: 'high', networkPriority: 'high' });
    await sender.setParameters(parameters);
  }

  async #adjust(sender: RTCRtpSender, track: MediaStreamTrack): Promise<void> {
    const parameters = sender.getParameters();
    const layers = this.#negotiated.get(sender) ?? parameters.encodings.map(layerOf);
    this.#negotiated.set(sender, layers);
    const manner = cameraManner(layers, this.#conditions(track));
    if (track.contentHint !== manner.contentHint) track.contentHint = manner.contentHint;
    const text = JSON.stringify(manner);
    if (text === this.#set.get(sender)) return;
    await sender.setParameters(withManner(parameters, manner));
    this.#set.set(sender, text);
  }

  #conditions(track: MediaStreamTrack) {
    const { watched, isSign } = this.#call.is.state;
    const { width = 1_280, height = 720 } = track.getSettings();
    return {
      watched: watched.camera ?? null,
      availableBps: rounded(this.#call.health.availableOutBps),
      isSign,
      height: Math.min(width, height),
    };
  }
}

/** An estimate moves all the time: steps of an eighth are enough, and every step makes a new key frame at worst. */
function rounded(bps: number | null): number | null {
  if (bps === null || bps > 4_000_000) return null;
  const step = 2 ** Math.floor(Math.log2(Math.max(bps, 8_000))) / 8;
  return Math.floor(bps / step) * step;
}

function layerOf({ maxBitrate = 350_000, scaleResolutionDownBy = 1 }: RTCRtpEncodingParameters): Layer {
  return { maxBitrate, scaleResolutionDownBy };
}

function withManner(parameters: RTCRtpSendParameters, manner: CameraManner): RTCRtpSendParameters {
  const encodings = parameters.encodings.map((encoding, index) => ({ ...encoding, ...manner.layers[index] }));
  return { ...parameters, encodings, degradationPreference: manner.degradationPreference };
}
