import type { WireError } from '@priyom/shared/errors';
import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import type { Call } from './call.ts';
import { newId } from './ids.ts';
import { mark } from './marks.ts';
import { NoAnswer, Refused } from './signaling/failures.ts';

/** Later a phone may be in a pocket or in other hands: then the door asks. */
const RETURN_MS = 5 * 60_000;

/**
 * «Войти». One message carries everything; when all was prepared at the call nothing is awaited before it goes. A lost
 * answer is asked for again after the next join with the same requestId, from whatever peer there is then; a press
 * without a connection waits for it in the same way. A refusal is told: the person sees why the door stays shut.
 */
export class Entering {
  private readonly call: Call;
  private pending: { requestId: string; mode: Snapshot['mode'] } | null = null;
  /** A press while the join still prepared the media is on its way already when the join comes to `resume`. */
  private isSending = false;

  constructor(call: Call) {
    this.call = call;
  }

  get isUnderWay(): boolean {
    return this.pending !== null;
  }

  async press(): Promise<void> {
    const { call } = this;
    const { snapshot, phase } = call.is.state;
    const isCalled = phase.kind === 'called' || (phase.kind === 'reconnecting' && phase.place === 'called');
    if (this.pending || !isCalled || !snapshot) return;
    mark('call:enter-pressed');
    call.is.patch({ firstFrameAt: null, enterRefused: null });
    this.pending = { requestId: newId(), mode: snapshot.mode };
    call.is.stand({ isEntering: true });
    await this.send();
  }

  /**
   * A page that lost the room for longer than the server keeps its place comes back as it was, muted where it was, without
   * a press: the person has said yes and did not leave. The next `resume` sends it.
   */
  returnTo({ stage, mode }: Pick<Snapshot, 'stage' | 'mode'>): void {
    const { place, since } = this.call.is.now;
    if (this.pending || place !== 'room' || stage !== 'called' || Date.now() - since > RETURN_MS) return;
    this.pending = { requestId: newId(), mode };
    this.call.is.stand({ isEntering: true });
  }

  /** Joined again: still called → the press still holds; already in the room → it had been done. */
  async resume(): Promise<void> {
    if (!this.pending) return;
    if (this.call.is.now.place === 'called') await this.send();
    else this.cancel();
  }

  cancel(): void {
    if (!this.pending) return;
    this.pending = null;
    this.call.is.stand({ isEntering: false });
  }

  private async send(): Promise<void> {
    const { call, pending } = this;
    if (!pending || this.isSending) return;
    const { media } = call;
    const { peer } = media;
    this.isSending = true;
    try {
      if (!media.isPrepared) await media.prepare();
      const producers = media.enterItems();
      mark('call:enter-sent');
      const answer = call.request('waiting:enter', { ...pending, producers });
      media.startSending();
      const { snapshot, accepted, consumers } = await answer;
      mark('call:entered');
      media.entered(producers, accepted);
      this.pending = null;
      call.snapshots.apply(snapshot);
      call.is.stand({ isEntering: false });
      call.quietly(media.receive(consumers));
      // Presses on mute and camera while the answer was under way.
      call.quietly(media.sync());
    } catch (error) {
      // The next join takes it up again, with the peer that it brings.
      if (!(error instanceof NoAnswer) && peer === media.peer) this.failed(error);
    } finally {
      this.isSending = false;
    }
  }

  private failed(error: unknown): void {
    const { call } = this;
    this.cancel();
    call.media.stopSending();
    // Anything else is the browser's: it could not make its side of the media.
    const enterRefused: WireError = error instanceof Refused ? error.wire : { code: 'MEDIA_UNAVAILABLE' };
    call.is.patch({ enterRefused });
    if (!(error instanceof Refused)) console.error(error);
    // Called back or declined in the same moment: the screen says what is true now.
    call.quietly(call.request('session:snapshot', {}).then(({ snapshot }) => call.snapshots.apply(snapshot, true)));
  }
}
