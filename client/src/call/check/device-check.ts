import type { DeviceResult } from '@priyom/shared/signaling/requests';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { listDevices, NO_DEVICES } from '../devices/list.ts';
import { type Choice, preferring } from '../devices/open-tracks.ts';
import { onPermission } from '../devices/permission.ts';
import { type ChoosableKind, chosenDevices, rememberDevice } from '../devices/remembered-devices.ts';
import { type Playing, playMelody } from '../devices/sounds.ts';
import { loadDevice } from '../media/device.ts';
import { browserName } from './browser-name.ts';
import { checkCamera } from './camera-row.ts';
import { checkMic } from './mic-row.ts';
import { checkNetwork } from './network-row.ts';
import type { DeviceCheckOptions } from './options.ts';
import { type CheckRowState, type CheckState, done, type RowKind, WAITING, wasOpened } from './rows.ts';

export interface DeviceCheck {
  readonly store: StoreApi<CheckState>;
  /** Runs the rows: camera, microphone and network by themselves, then the melody, which waits for its answer. */
  start(): Promise<void>;
  /** One row again, after the person has mended something. */
  again(kind: RowKind): Promise<void>;
  /** The same with another device. False: it cannot be opened, the row fails and it is not chosen. */
  choose(kind: ChoosableKind, deviceId: string): Promise<boolean>;
  /** «Слышите мелодию?» */
  answerSound(heard: boolean): void;
  /** Plays it once more without a new question. */
  playAgain(): void;
  /** Synchronous: camera and microphone are released. */
  close(): void;
}

const INITIAL: Omit<CheckState, 'chosen'> = {
  rows: { camera: WAITING, mic: WAITING, sound: WAITING, network: WAITING, browser: WAITING },
  picture: null,
  level: 0,
  devices: NO_DEVICES,
  probe: null,
  isDone: false,
};

/** The guest's check (D13) and the specialist's (D11). The screen sends the finished rows over REST. */
export function createDeviceCheck(options: DeviceCheckOptions): DeviceCheck {
  return new RunningCheck(options);
}

class RunningCheck implements DeviceCheck {
  readonly store: StoreApi<CheckState> = createStore<CheckState>(() => ({ ...INITIAL, chosen: chosenDevices() }));
  private readonly options: DeviceCheckOptions;
  private readonly ending = new AbortController();
  private melody: Playing | null = null;

  constructor(options: DeviceCheckOptions) {
    this.options = options;
  }

  async start(): Promise<void> {
    for (const kind of ['camera', 'mic'] as const) {
      const undo = onPermission(kind, () => void this.onPermission(kind));
      this.ending.signal.addEventListener('abort', undo);
    }
    const network = Promise.all([this.run('browser'), this.run('network')]);
    // One after the other: a browser shows one question at a time, and a person reads one.
    await this.run('camera');
    await this.run('mic');
    await this.run('sound');
    await network;
  }

  async again(kind: RowKind): Promise<void> {
    await this.run(kind);
  }

  /** Given in the browser's settings: nobody has to press «Проверить ещё раз». */
  private async onPermission(kind: 'camera' | 'mic'): Promise<void> {
    if (this.store.getState().rows[kind].result === 'denied') await this.again(kind);
  }

  async choose(kind: ChoosableKind, deviceId: string): Promise<boolean> {
    if (kind === 'speaker') {
      this.keep(kind, deviceId);
      await this.run('sound');
      return true;
    }
    await this.run(kind, { deviceId, isExact: true });
    if (!wasOpened(this.store.getState().rows[kind])) return false;
    this.keep(kind, deviceId);
    return true;
  }

  answerSound(heard: boolean): void {
    this.melody?.stop();
    this.show('sound', done(heard ? 'ok' : 'silent'));
  }

  playAgain(): void {
    this.melody?.stop();
    this.melody = playMelody(this.store.getState().chosen.speaker);
  }

  close(): void {
    this.ending.abort();
    this.melody?.stop();
    this.releasePicture();
  }

  private keep(kind: ChoosableKind, deviceId: string): void {
    this.store.setState({ chosen: { ...this.store.getState().chosen, [kind]: deviceId } });
    rememberDevice(kind, deviceId);
  }

  private async run(kind: RowKind, exact: Choice = null): Promise<void> {
    if (this.ending.signal.aborted || this.options.rows?.includes(kind) === false) return;
    this.show(kind, { ...WAITING, state: kind === 'sound' ? 'asking' : 'running' });
    if (kind === 'sound') {
      this.playAgain();
      return;
    }
    const row = await this.check(kind, exact);
    if (this.ending.signal.aborted) this.releasePicture();
    else this.show(kind, row);
  }

  private async check(kind: Exclude<RowKind, 'sound'>, exact: Choice): Promise<CheckRowState> {
    const { chosen } = this.store.getState();
    switch (kind) {
      case 'browser':
        return this.checkBrowser();
      case 'camera':
        return this.checkCamera(exact ?? preferring(chosen.camera));
      case 'mic':
        return this.checkMic(exact ?? preferring(chosen.mic));
      case 'network':
        return this.checkNetwork();
    }
  }

  private async checkCamera(choice: Choice): Promise<CheckRowState> {
    this.releasePicture();
    const onPicture = (picture: MediaStream) => this.store.setState({ picture });
    const row = await checkCamera(choice, onPicture, this.ending.signal);
    this.store.setState({ devices: await listDevices() });
    return row;
  }

  private async checkMic(choice: Choice): Promise<CheckRowState> {
    const onLevel = (level: number) => this.store.setState({ level });
    const row = await checkMic(choice, onLevel, this.ending.signal);
    this.store.setState({ devices: await listDevices() });
    return row;
  }

  private async checkNetwork(): Promise<CheckRowState> {
    const { row, probe } = await checkNetwork(this.options, this.ending.signal);
    this.store.setState({ probe });
    return row;
  }

  private async checkBrowser(): Promise<CheckRowState> {
    const device = await loadDevice().catch(() => null);
    const result: DeviceResult = device ? 'ok' : 'failed';
    return done(result, browserName(navigator.userAgent));
  }

  private releasePicture(): void {
    for (const track of this.store.getState().picture?.getTracks() ?? []) track.stop();
    this.store.setState({ picture: null });
  }

  private show(kind: RowKind, row: CheckRowState): void {
    const rows = { ...this.store.getState().rows, [kind]: row };
    const wanted = this.options.rows?.map(each => rows[each]) ?? Object.values(rows);
    this.store.setState({ rows, isDone: wanted.every(({ state }) => state === 'done') });
  }
}
