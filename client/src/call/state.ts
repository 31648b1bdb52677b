import type { WireError } from '@priyom/shared/errors';
import type { MediaKind, Source } from '@priyom/shared/media/rtp';
import type { HallView, Reactions } from '@priyom/shared/signaling/hall';
import type { DeviceResult, ProbeReport } from '@priyom/shared/signaling/requests';
import type { AskView, ChatMessage, Snapshot } from '@priyom/shared/signaling/snapshot';

/** Where a person is, as the server sees it; what a reconnecting screen keeps showing. */
export type Place = 'waiting' | 'called' | 'room';

/** One union, never a set of booleans. Times are milliseconds of this browser's clock (`Date.now()`). */
export type Phase =
  | { kind: 'idle' }
  /** Libraries, devices and the first join. */
  | { kind: 'connecting' }
  | { kind: 'waiting' }
  /** `until` is the server's ISO time; null when one may come back without a call (re-entry). */
  | { kind: 'called'; until: string | null }
  /** «Войти» is pressed and the answer is not here yet. */
  | { kind: 'entering' }
  | { kind: 'inRoom' }
  | Reconnecting
  /** Another device took over, or the right to be here was withdrawn. `takeOver()` brings it back for `takeOver`. */
  | { kind: 'superseded'; reason: SupersededReason }
  /** This page was built against another sfu: reload. */
  | { kind: 'outdated' }
  /** The specialist declined: reason in human words and the next step. */
  | { kind: 'declined'; reason: string; next: string }
  /** Left by one's own press. `join()` comes back while the server allows it. */
  | { kind: 'left' }
  | { kind: 'over'; ended: Snapshot['ended'] }
  /** Nothing more is tried. `SESSION_ELSEWHERE`: ask «Перейти сюда?», then `takeOver()`. */
  | { kind: 'failed'; error: WireError };

export type SupersededReason = 'takeOver' | 'removed' | 'revoked' | 'signedOut';

export interface Reconnecting {
  kind: 'reconnecting';
  /** What the screen goes on showing. */
  place: Place;
  /** `signalling`: chat and buttons wait, picture and sound go on. `media`, `both`: the picture stands still. */
  lost: 'signalling' | 'media' | 'both';
  /** resume = the same peer with a new ICE; rejoin = a fresh peer, all built again. */
  tier: 'resume' | 'rejoin';
  attempt: number;
  since: number;
  /** «Войти» was pressed: it goes out with the connection. */
  isEntering: boolean;
}

export type NetworkLevel = 'good' | 'weak' | 'veryWeak' | 'lost';

export interface OwnNetwork {
  level: NetworkLevel;
  /** Which way is bad: `up` = others see and hear me badly. */
  side: 'up' | 'down' | 'both' | null;
  since: number;
  roundTripMs: number | null;
  /** Video is off both ways because the network carries only a voice; it comes back by itself. */
  voiceOnly: boolean;
}

export interface RemoteStream {
  consumerId: string;
  source: Source;
  kind: MediaKind;
  /** One track; the same object as long as the consumer lives. Give it to `session.showIn()` or `srcObject`. */
  stream: MediaStream;
  /** Muted or switched off by its sender, or the network keeps only the voice. Show initials. */
  paused: boolean;
  /** Show the last frame dark: their or one's own connection is being brought back. */
  dimmed: boolean;
  /** No new picture for over 1.5 s though the sender sends: never show it as if alive. */
  frozen: boolean;
  /** Not one picture for over 3 s though the sender sends: say that it is still coming. */
  late: boolean;
}

export type RemoteSources = Partial<Record<Source, RemoteStream>>;

export type OwnDeviceState =
  /** Switched off by the person, or never asked for. The device is released. */
  | 'off'
  | 'opening'
  | 'on'
  /** Nothing can be opened; `result` and `deniedBy` say why. */
  | 'failed';

export interface OwnDevice {
  /** What the person wants: a microphone that is not wanted is muted. Never changed by a device or the network. */
  wanted: boolean;
  state: OwnDeviceState;
  result: DeviceResult;
  deniedBy: 'page' | 'system' | null;
  deviceId: string | null;
  label: string;
  /** One's own preview; null while off. */
  stream: MediaStream | null;
  /** Wanted, but nothing is sent: the mode has no such source, or the network keeps only the voice. */
  heldBy: 'mode' | 'network' | null;
  /** Open, and the system lets nothing through: a telephone call, a switch on the device. It passes by itself. */
  isTaken: boolean;
  /** The device in use was pulled out and another one took over: tell its name once. */
  replacedBy: string | null;
}

export interface DeviceChoice {
  deviceId: string;
  label: string;
}

export interface DeviceChoices {
  cameras: DeviceChoice[];
  mics: DeviceChoice[];
  /** Empty where the browser cannot choose (Safari, Firefox before 116), or asks by itself first (Firefox). */
  speakers: DeviceChoice[];
}

export interface PendingMessage {
  clientKey: string;
  text: string;
  to: ChatMessage['to'];
  /** Of `one`. */
  addressee?: string;
  /** `queued`: goes out once the connection is back, once. `refused`: the server said no, `error` says why. */
  state: 'sending' | 'queued' | 'refused';
  error: WireError | null;
}

export interface ChatState {
  /** Being written; kept while its field is closed or replaced by another screen's. */
  draft: string;
  /** Ordered by `seq`, without holes after `lastSeq` was caught up. */
  messages: ChatMessage[];
  pending: PendingMessage[];
  /** Messages of others since `markChatRead()`. */
  unread: number;
  readSeq: number;
  /** Letters of the others as they are typed, by participant. */
  typed: Readonly<Record<string, string>>;
  /** Own letters are shown as they are typed; null: as the mode has it. */
  byLetters: boolean | null;
}

export interface TimeWarning {
  minutesLeft: number;
  /** This browser's clock. */
  at: number;
}

export interface CallState {
  phase: Phase;
  /** The newest by `rev`; null before the first join. Stays after the end. */
  snapshot: Snapshot | null;
  /** By participant id. People of the snapshot without an entry have no media. */
  remote: Record<string, RemoteSources>;
  own: { mic: OwnDevice; camera: OwnDevice };
  /** For some seconds the server has not let a press on microphone or camera through; it goes on trying. */
  areTogglesBehind: boolean;
  devices: DeviceChoices;
  /** The browser plays nothing before the next press anywhere on the page. */
  isSoundHeld: boolean;
  /** Chosen speaker; null = the system's. */
  speakerId: string | null;
  /** Participant ids, loudest first. */
  speaking: string[];
  network: OwnNetwork;
  /** One's own way, both directions, as the sfu measures it. */
  ownAtSfu: NetworkLevel;
  /** By participant id; absent = good. */
  networkOfOthers: Record<string, NetworkLevel>;
  /** Whose network lets no speech through where people talk by voice: the next rung is offered (D16); null: it passes. */
  voiceBrokenBy: string | null;
  chat: ChatState;
  /** Questions and the poll of a group or webinar; null before they were looked at. */
  hall: HallView | null;
  /** The last word of who has pressed what; `at` is this browser's clock. */
  reactions: { counts: Reactions; at: number } | null;
  /** The line that somebody types for all. */
  caption: { participantId: string; text: string } | null;
  /** Why the last press on «Войти» was refused; gone with the next one. */
  enterRefused: WireError | null;
  asks: AskView[];
  /** The last warning of the server about the time (10, 5, 1 by policy). */
  timeWarning: TimeWarning | null;
  /** Server's clock minus this browser's, ms. Use `session.serverNow()`. */
  clockOffsetMs: number;
  /** What the probe of the waiting room measured. */
  probe: ProbeReport | null;
  /** Of one's own sources, the highest layer that anybody looks at; -1: nobody does, absent: not told yet. */
  watched: Partial<Record<Source, number>>;
  /** First decoded frame of a remote person since «Войти» or the join, `performance.now()`. */
  firstFrameAt: number | null;
}
