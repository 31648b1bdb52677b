import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { createStore } from 'zustand/vanilla';
import { CallStore } from '../../call/call-store.ts';
import { CLOSED } from '../../call/devices/device-control.ts';
import type { HallWire } from '../../call/hall/hall-wire.ts';
import type { CallSession } from '../../call/session.ts';
import type { OwnScreen, OwnShare } from '../../call/share/own-share.ts';
import type { CallState, OwnDevice, RemoteSources } from '../../call/state.ts';
import { NOW } from './fixtures.ts';
import { paperOf, pictureOf } from './picture.ts';

const taken = async () => ({ ok: true }) as const;
const nothing = () => {};
const later = async () => {};

/** Nothing is answered: what is shown stands in the store. */
const stillWire: HallWire = {
  request: () => new Promise(nothing),
  send: taken,
  quietly: nothing,
};

/** A call that stands still: the screens read its store as they read a real one. Toggles work, nothing is sent. */
export function stillSession(snapshot: Snapshot | null, changes: Partial<CallState> = {}): CallSession {
  const { store } = new CallStore();
  store.setState({ snapshot, own: { mic: mic(), camera: camera() }, ...changes });
  const own = (kind: 'mic' | 'camera', device: Partial<OwnDevice>) => {
    const before = store.getState().own;
    store.setState({ own: { ...before, [kind]: { ...before[kind], ...device } } });
  };
  return {
    store,
    options: {
      consultationId: 'c1',
      invitationId: 'i1',
      role: 'guest',
      clientId: 'k1',
      initialMuted: false,
      wants: { camera: true, mic: true },
    },
    serverNow: () => NOW,
    join: later,
    enter: later,
    leave: later,
    takeOver: later,
    quickExit: nothing,
    dispose: nothing,
    setMic: async wanted => own('mic', { wanted, state: wanted ? 'on' : 'off' }),
    setCamera: async wanted => own('camera', { wanted, state: wanted ? 'on' : 'off' }),
    switchDevice: async () => true,
    rawTrack: kind => store.getState().own[kind].stream?.getTracks()[0] ?? null,
    setEffect: nothing,
    reports: async () => null,
    setMode: taken,
    screenShare: async () => ownScreen(),
    setView: nothing,
    showIn: (element, stream) => {
      element.srcObject = stream;
      element.play().catch(nothing);
      return nothing;
    },
    sendChat: nothing,
    say: nothing,
    writeToWaiting: nothing,
    retryMessage: nothing,
    dropMessage: nothing,
    markChatRead: nothing,
    setDraft: draft => store.setState({ chat: { ...store.getState().chat, draft } }),
    setByLetters: byLetters => store.setState({ chat: { ...store.getState().chat, byLetters } }),
    setCompanions: taken,
    askPhone: taken,
    askTechnician: taken,
    answerAsk: taken,
    wantPhone: taken,
    dialPhone: async () => ({ outcome: { ok: true }, phones: ['8 (000) 555-12-45'] }),
    wire: stillWire,
    signal: taken,
    guestLink: async () => null,
  };
}

/** One's own screen, shown already or not at all. */
export function ownScreen(own: OwnShare = { kind: 'off', error: null }): OwnScreen {
  const store = createStore<OwnShare>(() => own);
  return { store, state: own, start: later, setContent: later, stop: taken, stopOf: taken };
}

export const mic = (changes: Partial<OwnDevice> = {}): OwnDevice => ({
  ...CLOSED,
  wanted: true,
  state: 'on',
  result: 'ok',
  deviceId: 'mic-1',
  label: 'Микрофон телефона',
  ...changes,
});

export const camera = (changes: Partial<OwnDevice> = {}): OwnDevice => ({
  ...mic(),
  deviceId: 'cam-1',
  label: 'Передняя камера',
  stream: pictureOf(28),
  ...changes,
});

/** Picture of somebody else. */
export function seen(
  id: string,
  hue: number,
  changes: { dimmed?: boolean; paused?: boolean; late?: boolean } = {},
): Record<string, RemoteSources> {
  const stream = pictureOf(hue);
  return {
    [id]: {
      camera: {
        consumerId: `${id}-camera`,
        source: 'camera',
        kind: 'video',
        stream,
        paused: false,
        dimmed: false,
        frozen: false,
        late: false,
        ...changes,
      },
    },
  };
}

/** A page that somebody shows: letters of the size that they have on a desktop. */
export function shownScreen(id: string): RemoteSources {
  const face = seen(id, 168)[id] ?? {};
  const screen = { consumerId: `${id}-screen`, source: 'screen', kind: 'video', stream: paperOf() } as const;
  return { ...face, screen: { ...screen, paused: false, dimmed: false, frozen: false, late: false } };
}
