import type { Source } from '@priyom/shared/media/rtp';
import type { types } from 'mediasoup';

export interface Origin {
  peerId: string;
  source: Source;
}

/** Of what consumers are made. */
export interface Supply {
  origin: Origin;
  producer: types.Producer;
  /** Its sender, or a hold, has stopped it. */
  isOff(): boolean;
}
