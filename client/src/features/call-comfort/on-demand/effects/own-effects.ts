import { createStore, type StoreApi } from 'zustand/vanilla';
import type { TrackEffect } from '../../../../call/devices/through-effect.ts';
import type { CallSession } from '../../../../call/session.ts';
import { canBlur, makeBlurEffect } from './blur.ts';
import { canSuppressNoise, makeNoiseEffect } from './noise.ts';

/** slow: it switched itself off, the device can't keep up · failed: its files did not come, or can't run here. */
export type EffectState = 'off' | 'preparing' | 'on' | 'slow' | 'failed' | 'unknownHere';
export type EffectName = 'blur' | 'noise';
export type EffectStates = Record<EffectName, EffectState>;

type Made = TrackEffect & { close(): void };

const KINDS = { blur: 'camera', noise: 'mic' } as const;
const MAKERS = { blur: makeBlurEffect, noise: makeNoiseEffect };

/** What this person has done to their own picture and voice in one call. Nothing is loaded before it is switched on. */
export class OwnEffects {
  readonly store: StoreApi<EffectStates>;
  readonly #session: CallSession;
  readonly #made: Record<EffectName, Made | null> = { blur: null, noise: null };

  constructor(session: CallSession) {
    this.#session = session;
    this.store = createStore<EffectStates>(() => ({
      blur: canBlur() ? 'off' : 'unknownHere',
      noise: canSuppressNoise() ? 'off' : 'unknownHere',
    }));
  }

  async turn(name: EffectName, isOn: boolean): Promise<void> {
    if (!isOn) return this.#end(name, 'off');
    const before = this.store.getState()[name];
    if (before === 'on' || before === 'preparing' || before === 'unknownHere') return;
    this.#show(name, 'preparing');
    try {
      const made = await MAKERS[name](() => this.#end(name, 'slow'));
      // Switched off again while its files came.
      if (this.store.getState()[name] !== 'preparing') return made.close();
      this.#made[name] = made;
      this.#session.setEffect(KINDS[name], made);
      this.#show(name, 'on');
    } catch (error) {
      console.info(`${name} can't be had here`, error);
      this.#show(name, 'failed');
    }
  }

  /** The call is over in this tab. */
  close(): void {
    for (const name of ['blur', 'noise'] as const) if (this.#made[name]) this.#end(name, 'off');
  }

  #end(name: EffectName, state: EffectState): void {
    const made = this.#made[name];
    this.#made[name] = null;
    if (made) {
      this.#session.setEffect(KINDS[name], null);
      made.close();
    }
    this.#show(name, state);
  }

  #show(name: EffectName, state: EffectState): void {
    this.store.setState({ [name]: state });
  }
}

const bySession = new WeakMap<CallSession, OwnEffects>();

/** One for each call, whichever dialog asks. */
export function effectsOf(session: CallSession): OwnEffects {
  const known = bySession.get(session) ?? new OwnEffects(session);
  bySession.set(session, known);
  return known;
}
