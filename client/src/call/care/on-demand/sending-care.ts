import type { Call } from '../../call.ts';
import { isSigner } from '../../signing.ts';
import { type CameraConditions, type CameraManner, cameraManner, type Layer } from './camera-manner.ts';
import { type EncoderNow, encoderNow } from './encoder-now.ts';

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
  readonly #overloaded = new WeakSet<RTCRtpSender>();
  #isBusy = false;

  constructor(call: Call) {
    this.#call = call;
    this.#timer = setInterval(() => void this.#look(), EVERY_MS);
    this.#stopListening = call.is.store.subscribe((state, before) => {
      if (state.watched !== before.watched || isSigner(state.snapshot) !== isSigner(before.snapshot)) void this.#look();
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
    const conditions = await this.#conditions(sender, track);
    // Parameters that were asked for before a wait are not taken any more.
    const parameters = sender.getParameters();
    const layers = this.#negotiated.get(sender) ?? parameters.encodings.map(layerOf);
    this.#negotiated.set(sender, layers);
    const manner = cameraManner(layers, conditions);
    if (track.contentHint !== manner.contentHint) track.contentHint = manner.contentHint;
    const text = JSON.stringify(manner);
    if (text === this.#set.get(sender)) return;
    await sender.setParameters(withManner(parameters, manner));
    this.#set.set(sender, text);
  }

  async #conditions(sender: RTCRtpSender, track: MediaStreamTrack): Promise<CameraConditions> {
    const { watched, snapshot } = this.#call.is.state;
    const { width = 1_280, height = 720 } = track.getSettings();
    const isSign = isSigner(snapshot);
    const encoder = isSign ? await this.#encoderOf(sender) : null;
    return {
      watched: watched.camera ?? null,
      availableBps: rounded(this.#call.health.availableOutBps),
      isSign,
      height: Math.min(width, height, encoder?.height ?? width),
      isOverloaded: this.#overloaded.has(sender),
    };
  }

  /** Once too slow is too slow for this talk: a layer that comes and goes is a picture that jumps. */
  async #encoderOf(sender: RTCRtpSender): Promise<EncoderNow> {
    const [{ scaleResolutionDownBy = 1 } = {}] = sender.getParameters().encodings;
    const now = encoderNow(await sender.getStats(), scaleResolutionDownBy);
    if (now.isOverloaded) this.#overloaded.add(sender);
    return now;
  }
}

/** An estimate moves all the time: steps of an eighth are enough, and every step makes a new key frame at worst. */
function rounded(bps: number | null): number | null {
  if (bps === null || bps > 4_000_000) return null;
  const step = 2 ** Math.floor(Math.log2(Math.max(bps, 8_000))) / 8;
  return Math.floor(bps / step) * step;
}

function layerOf({ maxBitrate = 350_000, scaleResolutionDownBy = 1, ...own }: Encoding): Layer {
  return { maxBitrate, scaleResolutionDownBy, scalabilityMode: own.scalabilityMode };
}

type Encoding = RTCRtpEncodingParameters & Pick<Layer, 'scalabilityMode'>;

function withManner(parameters: RTCRtpSendParameters, manner: CameraManner): RTCRtpSendParameters {
  const encodings = parameters.encodings.map((encoding, index) => ({ ...encoding, ...manner.layers[index] }));
  return { ...parameters, encodings, degradationPreference: manner.degradationPreference };
}
