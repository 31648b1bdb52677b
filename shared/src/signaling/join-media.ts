import * as z from 'zod';
import { ConsumerOffer, TransportParameters } from '../media/rtp.ts';

const Id = z.string().min(1).max(64);

export const IceServer = z.object({
  urls: z.array(z.string()),
  username: z.string().optional(),
  credential: z.string().optional(),
});

export const JoinMedia = z.object({
  peerId: Id,
  epoch: z.int(),
  iceServers: z.array(IceServer),
  capabilitiesHash: z.string(),
  send: TransportParameters,
  recv: TransportParameters,
  consumers: z.array(ConsumerOffer),
});
export type JoinMedia = z.infer<typeof JoinMedia>;
