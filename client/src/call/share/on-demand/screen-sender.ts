import type { ProduceItem } from '@priyom/shared/media/rtp';
import type { Producer, ProducerOptions } from 'mediasoup-client/types';
import type { Call } from '../../call.ts';
import { newId } from '../../ids.ts';
import { videoCodec } from '../../media/encodings.ts';
import type { PeerMedia } from '../../media/peer-media.ts';
import { Syncing } from '../../media/syncing.ts';
import { wireParameters } from '../../media/wire-rtp.ts';
import type { ScreenKind } from '../own-share.ts';
import type { Capture } from './capture.ts';
import { screenManner } from './screen-manner.ts';

/** Chrome begins at 300 kbit/s, which leaves letters unreadable for seconds; kbit/s. */
const START_KBPS = 1_000;
/** Music and films of a tab: no voice codec's tricks. */
const SOUND = { opusStereo: true, opusDtx: false, opusFec: true, opusMaxAverageBitrate: 96_000 };

interface Sending {
  peer: PeerMedia;
  producers: Producer[];
  items: ProduceItem[];
  isTold: boolean;
}

/** Sends what is captured over whatever peer there is: after a rejoin the same tracks go out over the fresh one. */
export class ScreenSender {
  readonly #call: Call;
  readonly #syncing: Syncing;
  #capture: Capture | null = null;
  #kind: ScreenKind = 'text';
  #sending: Sending | null = null;

  constructor(call: Call) {
    this.#call = call;
    this.#syncing = new Syncing(
      () => this.#bring(),
      () => undefined,
    );
  }

  /** Another capture takes the place of the one before on the same senders: viewers see the new one at once. */
  async use(capture: Capture, kind: ScreenKind): Promise<void> {
    this.#capture = capture;
    capture.picture.contentHint = screenManner(kind).contentHint;
    const [picture, sound] = this.#sending?.producers ?? [];
    const track = capture.stream.getAudioTracks()[0] ?? null;
    // A sound that was not there before needs a sender of its own: all is negotiated anew.
    if (track && !sound) this.#close();
    else await Promise.all([picture?.replaceTrack({ track: capture.picture }), sound?.replaceTrack({ track })]);
    await this.setKind(kind);
    this.sync();
  }

  async setKind(kind: ScreenKind): Promise<void> {
    this.#kind = kind;
    const { contentHint, degradationPreference, encodings } = screenManner(kind);
    if (this.#capture) this.#capture.picture.contentHint = contentHint;
    const sender = this.#sending?.producers[0]?.rtpSender;
    if (!sender) return;
    const parameters = sender.getParameters();
    const layers = parameters.encodings.map((encoding, index) => ({ ...encoding, ...encodings[index] }));
    await sender.setParameters({ ...parameters, encodings: layers, degradationPreference });
  }

  /** To be called whenever the peer may be another one, or the server is there again. */
  sync(): void {
    this.#call.quietly(this.#syncing.run());
  }

  /** After a connection that was lost the server is told again; the same streams twice are done once. */
  forgetTold(): void {
    if (this.#sending) this.#sending.isTold = false;
  }

  /** Synchronous. */
  stop(): void {
    this.#syncing.cancel();
    this.#capture = null;
    this.#close();
  }

  #close(): void {
    for (const producer of this.#sending?.producers ?? []) producer.close();
    this.#sending = null;
  }

  async #bring(): Promise<void> {
    const call = this.#call;
    const { peer } = call.media;
    if (!this.#capture || !peer || !call.isJoined || call.is.now.place !== 'room') return;
    const sending = this.#sending?.peer === peer ? this.#sending : await this.#negotiate(peer, this.#capture);
    // Ended meanwhile, or a fresh peer came.
    if (!sending || sending.isTold) return;
    await call.request('media:produce', { items: sending.items });
    sending.isTold = true;
  }

  async #negotiate(peer: PeerMedia, capture: Capture): Promise<Sending | null> {
    const sound = capture.stream.getAudioTracks()[0];
    const picture = await this.#produce(peer, capture.picture, {
      encodings: screenManner(this.#kind).encodings,
      codecOptions: { videoGoogleStartBitrate: START_KBPS },
      codec: videoCodec(peer.device),
    });
    const producers = [picture, ...(sound ? [await this.#produce(peer, sound, { codecOptions: SOUND })] : [])];
    if (this.#capture !== capture || peer !== this.#call.media.peer) {
      for (const producer of producers) producer.close();
      return null;
    }
    const items = producers.map(({ kind, rtpParameters }): ProduceItem => {
      const source = kind === 'video' ? 'screen' : 'screenAudio';
      return { source, kind, rtpParameters: wireParameters(rtpParameters), paused: false };
    });
    this.#sending = { peer, producers, items, isTold: false };
    await this.setKind(this.#kind);
    return this.#sending;
  }

  /** The tracks belong to the capture: they outlive the peer. */
  #produce(peer: PeerMedia, track: MediaStreamTrack, options: ProducerOptions): Promise<Producer> {
    const own = { track, stopTracks: false, disableTrackOnPause: false, appData: { localId: newId() } };
    return peer.send.produce({ ...own, ...options });
  }
}
