import type { SignalKind } from '@priyom/shared/domain/signal/schema';
import type { RequestParams } from '@priyom/shared/signaling/requests';
import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import type { StoreApi } from 'zustand/vanilla';
import { Call } from './call.ts';
import { keepChat } from './chat/keep-chat.ts';
import { markRead } from './chat/mark-read.ts';
import { commandsOf } from './commands.ts';
import { type ChoosableKind, rememberDevice } from './devices/remembered-devices.ts';
import type { TrackEffect } from './devices/through-effect.ts';
import { type HallWire, wireOf } from './hall/hall-wire.ts';
import { mayIBeHeard, mayIBeSeen } from './hall/own-part.ts';
import { newId } from './ids.ts';
import { quickExit } from './quick-exit.ts';
import type { OwnScreen } from './share/own-share.ts';
import { showIn } from './show-in.ts';
import type { Outcome } from './signaling/outbox.ts';
import type { CallState } from './state.ts';
import type { Found } from './waiting-report.ts';

/** Whoever leaves is not kept waiting for the server; a lost word becomes «lost» there after its grace. */
const LEAVE_ANSWER_MS = 2_000;

export interface CallSessionOptions {
  consultationId: string;
  /** A guest's: the link by which this page was opened. */
  invitationId?: string;
  role: 'guest' | 'staff';
  /** Origin of the API server; the page's own when absent. */
  serverUrl?: string;
  /** The device: `clientId()` of client-id.ts. */
  clientId: string;
  /** The microphone starts muted. What this tab remembers of the same consultation (a reload) goes before it. */
  initialMuted: boolean;
  /** Which devices to open. A device is asked for once; `false` is never asked for before a press. */
  wants: { camera: boolean; mic: boolean };
  /** What the device check has just found: the specialist reads it until the call knows better. */
  found?: Found;
  /** Called when the handshake is refused: renew the cookie (staff's access token). Then it is tried again. */
  renewSession?: () => Promise<unknown>;
}

export type Companions = RequestParams<'companion:set'>['companions'];

export interface ViewRequest {
  participantId: string;
  source: 'camera' | 'screen';
  /** Size of the tile on the screen in CSS pixels. */
  width: number;
  height: number;
  visible: boolean;
  /** Served first when the way to here is narrow. */
  pinned: boolean;
}

export interface CallSession {
  readonly store: StoreApi<CallState>;
  readonly options: CallSessionOptions;
  /** Milliseconds since 1970 by the server's clock: the only clock for «Осталось». */
  serverNow(): number;

  /** Joins: guest → waiting, staff → the room. Resolves at the first phase that is not `connecting`. */
  join(): Promise<void>;
  /** «Войти». Only in phase `called`; the outcome is a phase. */
  enter(): Promise<void>;
  leave(): Promise<void>;
  /** «Перейти сюда»: the other device leaves. In `superseded` and `failed{SESSION_ELSEWHERE}`. */
  takeOver(): Promise<void>;
  /**
   * Synchronous: tracks stopped, transports closed, beacon sent, everything remembered in this browser about the call
   * forgotten. The caller then does `location.replace(...)` itself.
   */
  quickExit(): void;
  /** Unmounting: like the loss of a tab; nobody is told. */
  dispose(): void;

  setMic(on: boolean): Promise<void>;
  /** Off releases the device: its light goes out. */
  setCamera(on: boolean): Promise<void>;
  /**
   * Kept in this browser for the next call. False: it cannot be opened and the old one stays in use. `speaker` does
   * nothing where the browser cannot choose. Never unmutes.
   */
  switchDevice(kind: ChoosableKind, deviceId: string): Promise<boolean>;
  /** What the device itself gives, whatever is done to it on its way out; null while it is not open. */
  rawTrack(kind: 'mic' | 'camera'): MediaStreamTrack | null;
  /** What is seen and sent of a device goes through it (another background, less noise), until null. */
  setEffect(kind: 'mic' | 'camera', effect: TrackEffect | null): void;
  /** What the browser counts on both ways; null while there is no connection. */
  reports(): Promise<Record<'send' | 'recv', RTCStatsReport> | null>;
  /** One's own screen shown to the others; fetched with the first use. */
  screenShare(): Promise<OwnScreen>;
  /** The citizen's own wish (D16); a change by the network is made by itself and logged as the network's. */
  setMode(mode: Snapshot['mode']): Promise<Outcome>;
  /** «Телефон» (D22): the number they give now, or '' for the one that is known. */
  wantPhone(phone: string): Promise<Outcome>;
  setView(items: ViewRequest[]): void;
  /** Plays the stream in the element, on the chosen speaker, and notes the first decoded frame. Undo on unmount. */
  showIn(element: HTMLMediaElement, stream: MediaStream): () => void;

  /**
   * Queued off line, sent once. The text appears in `chat.pending` at once. In a group `leaders`: only for those who lead;
   * a leader may write to one person alone.
   */
  sendChat(text: string, to?: 'all' | 'leaders' | { one: string }): void;
  /** The same from the waiting room to the staff. */
  say(text: string): void;
  /** The lead to everybody who waits. */
  writeToWaiting(text: string): void;
  retryMessage(clientKey: string): void;
  dropMessage(clientKey: string): void;
  markChatRead(): void;
  /** What stands in the field and is not sent: it outlives the field. */
  setDraft(text: string): void;
  /** Own letters are shown as they are typed, or each message whole; for as long as this tab stands. */
  setByLetters(isOn: boolean): void;

  /** Who sits beside this camera. In the waiting room it goes to the specialist with the device check's rows. */
  setCompanions(companions: Companions): Promise<Outcome>;
  askPhone(phone: string): Promise<Outcome>;
  askTechnician(problem: string): Promise<Outcome>;
  /** `switchCameraOn` with yes also switches the camera on: the press is the person's own. */
  answerAsk(askId: string, yes: boolean): Promise<Outcome>;
  /** The citizen's silent signal (ux §6.7); null: all is right. */
  signal(kind: SignalKind | null): Promise<Outcome>;

  /** «Позвонить»: the numbers, the best first; reading them is on record. */
  dialPhone(participantId: string): Promise<{ outcome: Outcome; phones: readonly string[] }>;
  /** What is handed over to them; null: not now. */
  guestLink(participantId: string): Promise<string | null>;
  /** For what is fetched with a group or webinar (`hallOf`). */
  readonly wire: HallWire;
}

/** One consultation in one tab. Nothing is opened or loaded before `join()`. */
export function createCallSession(options: CallSessionOptions): CallSession {
  const call = new Call(options);
  return {
    store: call.is.store,
    options,
    serverNow: () => Date.now() + call.is.state.clockOffsetMs,
    ...comingAndGoing(call),
    ...ownDevices(call),
    ...texts(call),
    ...commandsOf(call),
    wire: wireOf(call),
    screenShare: async () => (await import('./share/on-demand/screen-share.ts')).screenShareOf(call),
    setView: items => call.view.set(items),
    showIn: (element, stream) => showIn(call, element, stream),
  };
}

function comingAndGoing(call: Call) {
  async function begin(isTakingOver: boolean): Promise<void> {
    await call.start(isTakingOver);
    await call.is.until(({ phase }) => phase.kind !== 'connecting');
  }
  return {
    join: () => begin(false),
    takeOver: () => begin(true),
    enter: () => call.entering.press(),
    async leave(): Promise<void> {
      const told = call.request('session:leave', { requestId: newId() }, LEAVE_ANSWER_MS).catch(() => undefined);
      call.stopMedia();
      await told;
      call.settle({ kind: 'left' });
    },
    quickExit: () => quickExit(call),
    dispose: () => call.settle({ kind: 'idle' }),
  };
}

function ownDevices(call: Call) {
  async function want(kind: 'mic' | 'camera', on: boolean): Promise<void> {
    const { snapshot } = call.is.state;
    const isRefused = snapshot && !(kind === 'mic' ? mayIBeHeard(snapshot) : mayIBeSeen(snapshot));
    if (on && isRefused && call.is.now.place === 'room') return;
    const done = call.devices[kind].setWanted(on);
    call.remember();
    await done;
    await call.devices.refresh();
  }
  return {
    setMic: (on: boolean) => want('mic', on),
    setCamera: (on: boolean) => want('camera', on),
    rawTrack: (kind: 'mic' | 'camera') => call.devices[kind].track,
    setEffect: (kind: 'mic' | 'camera', effect: TrackEffect | null) => call.devices.setEffect(kind, effect),
    reports: () => reportsOf(call),
    async switchDevice(kind: ChoosableKind, deviceId: string): Promise<boolean> {
      if (kind === 'speaker') {
        // What a browser has asked for by itself it lists from then on (Firefox).
        await call.devices.refresh();
        call.is.patch({ speakerId: deviceId });
      } else if (!(await call.devices[kind].choose(deviceId))) return false;
      rememberDevice(kind, deviceId);
      return true;
    },
  };
}

async function reportsOf(call: Call): Promise<Record<'send' | 'recv', RTCStatsReport> | null> {
  const { peer } = call.media;
  if (!peer || peer.send.closed) return null;
  const [send, recv] = await Promise.all([peer.send.getStats(), peer.recv.getStats()]);
  return { send, recv };
}

function texts(call: Call) {
  return {
    sendChat(text: string, to: 'all' | 'leaders' | { one: string } = 'all') {
      call.typing.sent();
      if (typeof to === 'string') call.chat.write(text, to);
      else call.chat.write(text, 'one', to.one);
    },
    say: (text: string) => call.chat.write(text, 'waiting'),
    writeToWaiting: (text: string) => call.chat.write(text, 'waiting'),
    retryMessage: (clientKey: string) => call.chat.retry(clientKey),
    dropMessage: (clientKey: string) => call.chat.drop(clientKey),
    markChatRead: () => markRead(call),
    setDraft(draft: string) {
      keepChat(call, { ...call.is.state.chat, draft });
      call.typing.changed(draft);
    },
    setByLetters(byLetters: boolean) {
      const { chat } = call.is.state;
      call.is.patch({ chat: { ...chat, byLetters } });
      call.typing.changed(chat.draft);
    },
  };
}
