import { createStore, type StoreApi } from 'zustand/vanilla';
import { EMPTY_CHAT } from './chat/chat-log.ts';
import { CLOSED } from './devices/device-control.ts';
import { NO_DEVICES } from './devices/list.ts';
import { nextPhase, START, type Standing } from './phase.ts';
import type { CallState } from './state.ts';

const INITIAL: CallState = {
  phase: { kind: 'idle' },
  snapshot: null,
  remote: {},
  own: { mic: CLOSED, camera: CLOSED },
  areTogglesBehind: false,
  devices: NO_DEVICES,
  isSoundHeld: false,
  speakerId: null,
  speaking: [],
  network: { level: 'good', side: null, since: 0, roundTripMs: null, voiceOnly: false },
  ownAtSfu: 'good',
  networkOfOthers: {},
  voiceBrokenBy: null,
  chat: EMPTY_CHAT,
  hall: null,
  reactions: null,
  caption: null,
  enterRefused: null,
  asks: [],
  timeWarning: null,
  clockOffsetMs: 0,
  probe: null,
  watched: {},
  firstFrameAt: null,
};

/** The screens' store, and the standing that its `phase` is derived from. */
export class CallStore {
  readonly store: StoreApi<CallState> = createStore<CallState>(() => INITIAL);
  private standing: Standing = START;

  get state(): CallState {
    return this.store.getState();
  }

  get now(): Standing {
    return this.standing;
  }

  patch(changes: Partial<CallState>): void {
    this.store.setState(changes);
  }

  /** The only way a phase changes. */
  stand(changes: Partial<Standing>): void {
    const before = this.standing;
    this.standing = { ...before, ...changes };
    if (isWhole(before) && !isWhole(this.standing)) this.standing.since = Date.now();
    const phase = nextPhase(this.state.phase, this.standing);
    if (phase !== this.state.phase) this.patch({ phase });
  }

  /** Resolves once the phase fulfils the condition. */
  until(isReached: (state: CallState) => boolean): Promise<void> {
    return new Promise(resolve => {
      if (isReached(this.state)) {
        resolve();
        return;
      }
      const unsubscribe = this.store.subscribe(state => {
        if (!isReached(state)) return;
        unsubscribe();
        resolve();
      });
    });
  }
}

function isWhole({ signalling, media }: Standing): boolean {
  return signalling === 'up' && media === 'alive';
}
