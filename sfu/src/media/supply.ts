import type { Source } from '@priyom/shared/media/rtp';
import type { types } from 'mediasoup';
import type { Wing } from '../wing.ts';
import type { Watchers } from './watchers.ts';

export interface Origin {
  peerId: string;
  source: Source;
}

/** Of what consumers are made. */
export interface Supply {
  origin: Origin;
  producer: types.Producer;
  /** Where it is sent. */
  wing: Wing;
  /** Null for what has no layers: sound, the probe. */
  watchers: Watchers | null;
  /** Its sender, or a hold, has stopped it. */
  isOff(): boolean;
}
