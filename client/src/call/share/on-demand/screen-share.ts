import type { WireError } from '@priyom/shared/errors';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Call } from '../../call.ts';
import { newId } from '../../ids.ts';
import type { Outcome } from '../../signaling/outbox.ts';
import type { CallState } from '../../state.ts';
import type { OwnScreen, OwnShare, ScreenKind } from '../own-share.ts';
import { type Capture, captureScreen, release } from './capture.ts';
import { ScreenSender } from './screen-sender.ts';

const OFF: OwnShare = { kind: 'off', error: null };

/**
 * One's own screen shown to the others. What was chosen lives as long as the person shows it: over any number of peers
 * and servers, without a second question. It ends by the button, by the browser's own bar, by the lead, by a hold, and
 * with one's place in the room; then nothing is captured any more.
 */
export class ScreenShare implements OwnScreen {
  readonly store: StoreApi<OwnShare> = createStore<OwnShare>(() => OFF);
  readonly #call: Call;
  readonly #sender: ScreenSender;
  #capture: Capture | null = null;
  #stopListening: () => void = () => undefined;

  constructor(call: Call) {
    this.#call = call;
    this.#sender = new ScreenSender(call);
  }

  get state(): OwnShare {
    return this.store.getState();
  }

  async start(): Promise<void> {
    const before = this.state;
    if (before.kind === 'choosing' || before.kind === 'starting') return;
    if (before.kind === 'off') this.#set({ kind: 'choosing' });
    const capture = await captureScreen().catch(() => null);
    const isStillWanted = isHere(this.#call.is.state) && (before.kind !== 'on' || this.state.kind === 'on');
    if (!capture || !isStillWanted) {
      // Nothing was chosen, or all was over behind the question: what is shown now stays.
      if (capture) release(capture);
      if (before.kind === 'off') this.#set(OFF);
      return;
    }
    capture.picture.addEventListener('ended', () => {
      if (this.#capture === capture) void this.stop();
    });
    if (before.kind === 'on') this.#exchange(capture, before.content);
    else await this.#begin(capture);
  }

  async setContent(content: ScreenKind): Promise<void> {
    if (this.state.kind !== 'on') return;
    this.#set({ ...this.state, content });
    await this.#sender.setKind(content);
  }

  async stop(): Promise<Outcome> {
    this.#end(null);
    const { me } = this.#call;
    return me ? this.stopOf(me) : { ok: true };
  }

  async stopOf(participantId: string): Promise<Outcome> {
    const params = { requestId: newId(), participantId };
    const outcome = await this.#call.outbox.send(() => this.#call.request('share:stop', params));
    return !outcome.ok && outcome.error.code === 'INVALID_STATE' ? { ok: true } : outcome;
  }

  async #begin(capture: Capture): Promise<void> {
    this.#capture = capture;
    this.#set({ kind: 'starting', surface: capture.surface });
    const params = { requestId: newId() };
    const outcome = await this.#call.outbox.send(() => this.#call.request('share:start', params));
    if (this.#capture !== capture) return;
    if (!outcome.ok) {
      this.#end(outcome.error);
      return;
    }
    this.#stopListening = this.#call.is.store.subscribe((state, before) => this.#follow(state, before));
    this.#show(capture, 'text');
    this.#follow(this.#call.is.state, this.#call.is.state);
  }

  #exchange(capture: Capture, content: ScreenKind): void {
    const old = this.#capture;
    this.#show(capture, content);
    if (old) release(old);
  }

  #show(capture: Capture, content: ScreenKind): void {
    this.#capture = capture;
    const hasSound = capture.stream.getAudioTracks().length > 0;
    this.#set({ kind: 'on', surface: capture.surface, content, hasSound });
    this.#call.quietly(this.#sender.use(capture, content));
  }

  /** The others' snapshot is the truth: what is no longer one's own is captured no longer. */
  #follow(state: CallState, before: CallState): void {
    const { phase, snapshot } = state;
    if (!isHere(state) || snapshot?.share?.participantId !== snapshot?.me.participantId) {
      this.#end(null);
      return;
    }
    if (phase === before.phase || phase.kind !== 'inRoom') return;
    this.#sender.forgetTold();
    this.#sender.sync();
  }

  #end(error: WireError | null): void {
    this.#stopListening();
    this.#stopListening = () => undefined;
    this.#sender.stop();
    if (this.#capture) release(this.#capture);
    this.#capture = null;
    this.#set({ kind: 'off', error });
  }

  #set(state: OwnShare): void {
    this.store.setState(state, true);
  }
}

const isHere = ({ phase }: CallState): boolean => phase.kind === 'inRoom' || phase.kind === 'reconnecting';

const shares = new WeakMap<Call, ScreenShare>();

/** One for each call. */
export function screenShareOf(call: Call): ScreenShare {
  const known = shares.get(call) ?? new ScreenShare(call);
  shares.set(call, known);
  return known;
}
