import * as z from 'zod';

/** Shapes of mediasoup's RTP parameters, so that what a browser sends is parsed before it reaches a worker. */
const MAX_LIST = 64;
const Text = z.string().max(255);

export const MediaKind = z.enum(['audio', 'video']);
export type MediaKind = z.infer<typeof MediaKind>;

const HeaderExtensionUri = z.enum([
  'urn:ietf:params:rtp-hdrext:sdes:mid',
  'urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id',
  'urn:ietf:params:rtp-hdrext:sdes:repaired-rtp-stream-id',
  'http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time',
  'http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01',
  'urn:ietf:params:rtp-hdrext:ssrc-audio-level',
  'https://aomediacodec.github.io/av1-rtp-spec/#dependency-descriptor-rtp-header-extension',
  'urn:3gpp:video-orientation',
  'http://www.webrtc.org/experiments/rtp-hdrext/abs-capture-time',
  'http://www.webrtc.org/experiments/rtp-hdrext/playout-delay',
  'urn:mediasoup:params:rtp-hdrext:packet-id',
]);

const RtcpFeedback = z.object({ type: Text, parameter: Text.optional() });
const CodecParameterValues = z.record(z.string().max(64), z.union([z.string().max(255), z.number(), z.boolean()]));

export const RtpCapabilities = z.object({
  codecs: z
    .array(
      z.object({
        kind: MediaKind,
        mimeType: Text,
        preferredPayloadType: z.int().min(0).max(127),
        clockRate: z.int().positive(),
        channels: z.int().min(1).max(8).optional(),
        parameters: CodecParameterValues.optional(),
        rtcpFeedback: z.array(RtcpFeedback).max(MAX_LIST).optional(),
      }),
    )
    .max(MAX_LIST)
    .optional(),
  headerExtensions: z
    .array(
      z.object({
        kind: MediaKind,
        uri: HeaderExtensionUri,
        preferredId: z.int().min(1).max(255),
        preferredEncrypt: z.boolean().optional(),
        direction: z.enum(['sendrecv', 'sendonly', 'recvonly', 'inactive']).optional(),
      }),
    )
    .max(MAX_LIST)
    .optional(),
});
export type RtpCapabilities = z.infer<typeof RtpCapabilities>;

export const RtpParameters = z.object({
  mid: z.string().max(16).optional(),
  codecs: z
    .array(
      z.object({
        mimeType: Text,
        payloadType: z.int().min(0).max(127),
        clockRate: z.int().positive(),
        channels: z.int().min(1).max(8).optional(),
        parameters: CodecParameterValues.optional(),
        rtcpFeedback: z.array(RtcpFeedback).max(MAX_LIST).optional(),
      }),
    )
    .min(1)
    .max(MAX_LIST),
  headerExtensions: z
    .array(
      z.object({
        uri: HeaderExtensionUri,
        id: z.int().min(1).max(255),
        encrypt: z.boolean().optional(),
        parameters: CodecParameterValues.optional(),
      }),
    )
    .max(MAX_LIST)
    .optional(),
  encodings: z
    .array(
      z.object({
        ssrc: z.int().min(0).max(0xffff_ffff).optional(),
        rid: z.string().max(16).optional(),
        codecPayloadType: z.int().min(0).max(127).optional(),
        rtx: z.object({ ssrc: z.int().min(0).max(0xffff_ffff) }).optional(),
        dtx: z.boolean().optional(),
        scalabilityMode: z.string().max(16).optional(),
        scaleResolutionDownBy: z.number().min(1).max(16).optional(),
        maxBitrate: z.int().positive().optional(),
      }),
    )
    .max(4)
    .optional(),
  rtcp: z.object({ cname: Text.optional(), reducedSize: z.boolean().optional() }).optional(),
  msid: Text.optional(),
});
export type RtpParameters = z.infer<typeof RtpParameters>;

export const DtlsParameters = z.object({
  role: z.enum(['auto', 'client', 'server']).optional(),
  fingerprints: z
    .array(
      z.object({
        algorithm: z.enum(['sha-1', 'sha-224', 'sha-256', 'sha-384', 'sha-512']),
        value: z.string().max(200),
      }),
    )
    .min(1)
    .max(8),
});
export type DtlsParameters = z.infer<typeof DtlsParameters>;

export const IceParameters = z.object({
  usernameFragment: z.string().max(256),
  password: z.string().max(256),
  iceLite: z.boolean().optional(),
});
export type IceParameters = z.infer<typeof IceParameters>;

export const IceCandidate = z.object({
  foundation: Text,
  priority: z.number(),
  ip: z.string().max(100),
  address: z.string().max(255),
  protocol: z.enum(['udp', 'tcp']),
  port: z.int().min(1).max(65535),
  type: z.enum(['host', 'srflx', 'prflx', 'relay']),
  tcpType: z.enum(['active', 'passive', 'so']).optional(),
});

/** What a browser needs to make its side of one transport. */
export const TransportParameters = z.object({
  id: Text,
  iceParameters: IceParameters,
  iceCandidates: z.array(IceCandidate).max(MAX_LIST),
  dtlsParameters: DtlsParameters,
});
export type TransportParameters = z.infer<typeof TransportParameters>;

/** A peer's own producers are named by what they carry, never by an id (model §7). `probe` is looped to its sender. */
export const Source = z.enum(['mic', 'camera', 'screen', 'screenAudio', 'probe']);
export type Source = z.infer<typeof Source>;

/** A stream offered to a peer: everything `consume()` needs, and whose it is. */
export const ConsumerOffer = z.object({
  consumerId: Text,
  producerId: Text,
  peerId: Text,
  source: Source,
  kind: MediaKind,
  rtpParameters: RtpParameters,
  /** The sender has muted it or switched it off. */
  producerPaused: z.boolean(),
  type: z.enum(['simple', 'simulcast', 'svc', 'pipe']),
});
export type ConsumerOffer = z.infer<typeof ConsumerOffer>;

export const ProduceItem = z.object({
  source: Source,
  kind: MediaKind,
  rtpParameters: RtpParameters,
  /** Who was muted stays muted: the client says so with its producer, nobody guesses. */
  paused: z.boolean(),
});
export type ProduceItem = z.infer<typeof ProduceItem>;
