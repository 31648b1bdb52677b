import type { Device, ProducerCodecOptions, RtpCodecCapability, RtpEncodingParameters } from 'mediasoup-client/types';

/** A face must be legible at 80 kbit/s and sharp at 1 Mbit/s; layer 0 is the smallest, as in `media:view`. */
const LAYERS = {
  three: [
    { scaleResolutionDownBy: 4, maxBitrate: 120_000 },
    { scaleResolutionDownBy: 2, maxBitrate: 400_000 },
    { scaleResolutionDownBy: 1, maxBitrate: 1_200_000 },
  ],
  two: [
    { scaleResolutionDownBy: 2, maxBitrate: 150_000 },
    { scaleResolutionDownBy: 1, maxBitrate: 600_000 },
  ],
  one: [{ maxBitrate: 350_000 }],
} as const;

/** `longSide` of the camera's picture in pixels; a portrait phone counts by its height. */
export function cameraEncodings(longSide: number): RtpEncodingParameters[] {
  const layers = longSide >= 960 ? LAYERS.three : longSide >= 480 ? LAYERS.two : LAYERS.one;
  return layers.map(layer => ({ ...layer }));
}

/** The probe asks for what a small picture and a voice need together; more would only delay the person. */
export const PROBE_ENCODINGS: RtpEncodingParameters[] = [{ maxBitrate: 500_000 }];

/** Speech over bad networks: in-band FEC, silence costs nothing. */
export const VOICE_OPTIONS: ProducerCodecOptions = {
  opusStereo: false,
  opusFec: true,
  opusDtx: true,
  opusMaxAverageBitrate: 32_000,
};

/** Chrome begins at 300 kbit/s and shows a blurred face for seconds; kbit/s. */
export const CAMERA_OPTIONS: ProducerCodecOptions = { videoGoogleStartBitrate: 600 };

/** VP8 wherever it is: every browser sends it in layers. Else the first that both sides know. */
export function videoCodec(device: Device): RtpCodecCapability | undefined {
  const codecs = device.sendRtpCapabilities.codecs?.filter(codec => codec.kind === 'video') ?? [];
  return codecs.find(codec => codec.mimeType.toLowerCase() === 'video/vp8') ?? codecs[0];
}

/** What to ask a camera for. A weak machine encodes two layers of a smaller picture and stays cool. */
export function cameraConstraints(processors: number): MediaTrackConstraints {
  const weak = processors <= 2;
  return {
    width: { ideal: weak ? 640 : 1280 },
    height: { ideal: weak ? 360 : 720 },
    frameRate: { ideal: weak ? 24 : 30, max: 30 },
  };
}
