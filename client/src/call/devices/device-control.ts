import type { OwnDevice } from '../state.ts';
import { type Choice, type DeviceKind, type Opened, openTrack, preferring } from './open-tracks.ts';

export const CLOSED: OwnDevice = {
  wanted: false,
  state: 'off',
  result: 'skipped',
  deniedBy: null,
  deviceId: null,
  label: '',
  stream: null,
  heldBy: null,
  isTaken: false,
  replacedBy: null,
};

/**
 * One device of the person. Three things decide whether it is open: what the person wants, whether the mode of the talk
 * has it, and whether it may be asked for at all. A microphone stays open while muted, so that unmuting is instant; a
 * camera that is off is released, so that its light goes out. Nothing but the person ever changes `wanted`.
 */
export class DeviceControl {
  readonly kind: DeviceKind;
  private readonly onChange: (device: OwnDevice) => void;
  private shown: OwnDevice = CLOSED;
  private choice: Choice;
  /** The mode has this device. */
  private isAllowed = true;
  /** Opened without being wanted: a muted microphone. */
  private isAskedFor = false;
  private opening: Promise<void> | null = null;
  private isClosed = false;

  /** `preferredId`: chosen in the check or in an earlier call. */
  constructor(kind: DeviceKind, onChange: (device: OwnDevice) => void, preferredId: string | null = null) {
    this.kind = kind;
    this.choice = preferring(preferredId);
    this.onChange = onChange;
  }

  get device(): OwnDevice {
    return this.shown;
  }

  get track(): MediaStreamTrack | null {
    return this.shown.stream?.getTracks()[0] ?? null;
  }

  get shouldBeOpen(): boolean {
    if (this.isClosed || !this.isAllowed) return false;
    return this.kind === 'camera' ? this.shown.wanted : this.shown.wanted || this.isAskedFor;
  }

  get preferred(): Choice {
    return this.choice;
  }

  get allowed(): boolean {
    return this.isAllowed;
  }

  /**
   * The person's word. Resolves when the device is open, closed or has failed. `opened` is given where one question of
   * the browser opens both devices.
   */
  setWanted(wanted: boolean, opened?: Promise<Opened>): Promise<void> {
    this.show({ wanted, replacedBy: null });
    this.applyMute();
    return this.settle({ opened });
  }

  /** A microphone that starts muted is opened all the same: its level is seen, unmuting costs nothing. */
  askFor(): void {
    this.isAskedFor = true;
  }

  setAllowed(isAllowed: boolean): Promise<void> {
    if (this.isAllowed === isAllowed) return Promise.resolve();
    this.isAllowed = isAllowed;
    this.show({ heldBy: isAllowed ? null : 'mode' });
    this.applyMute();
    return this.settle();
  }

  /**
   * Another device of the kind by the person's choice; muted stays muted. One that cannot be opened is not chosen: false,
   * and the old one stays in use.
   */
  async choose(deviceId: string): Promise<boolean> {
    await this.opening;
    if (this.shouldBeOpen) {
      const opened = await openTrack(this.kind, { deviceId, isExact: true });
      if (opened.ok || this.shown.state !== 'on') this.adopt(opened);
      if (!opened.ok) return false;
    }
    this.choice = preferring(deviceId);
    return true;
  }

  /** Plugged in or out, or the person is back from a telephone call: what failed for want of one is tried again. */
  async onDevicesChanged(): Promise<void> {
    if (this.shown.state === 'failed' && this.shouldBeOpen && this.shown.result !== 'denied') {
      await this.settle({ again: true });
    }
  }

  /** Given back in the browser's settings. */
  async onPermission(): Promise<void> {
    if (this.shown.result === 'denied' && this.shouldBeOpen) await this.settle({ again: true });
  }

  private adopt(opened: Opened): void {
    if (!this.shouldBeOpen) {
      if (opened.ok) opened.track.stop();
      return;
    }
    this.release();
    if (opened.ok) this.use(opened.track);
    else this.show({ state: 'failed', ...opened.trouble, stream: null });
  }

  /** Synchronous: the light goes out before this returns. */
  close(): void {
    this.isClosed = true;
    this.release();
    this.show({ state: 'off', stream: null });
  }

  reopen(): void {
    this.isClosed = false;
  }

  private async settle({ again = false, opened }: { again?: boolean; opened?: Promise<Opened> } = {}): Promise<void> {
    if (this.opening) await this.opening;
    if (!this.shouldBeOpen) {
      this.release();
      this.show({ state: 'off', stream: null });
      discard(opened);
      return;
    }
    if (this.shown.state === 'on' && !again) {
      discard(opened);
      return;
    }
    this.opening ??= this.open(opened ?? openTrack(this.kind, this.choice)).finally(() => {
      this.opening = null;
    });
    await this.opening;
  }

  private async open(opened: Promise<Opened>): Promise<void> {
    this.show({ state: 'opening' });
    this.adopt(await opened);
  }

  private use(track: MediaStreamTrack): void {
    track.addEventListener('ended', () => void this.onEnded(track));
    const onTaken = () => track === this.track && this.show({ isTaken: track.muted });
    track.addEventListener('mute', onTaken);
    track.addEventListener('unmute', onTaken);
    const deviceId = track.getSettings().deviceId ?? null;
    this.show({
      state: 'on',
      result: 'ok',
      deniedBy: null,
      deviceId,
      label: track.label,
      isTaken: track.muted,
      stream: new MediaStream([track]),
    });
    this.applyMute();
  }

  /** Pulled out, or taken by the system: another device takes over, as muted as the old one was. */
  private async onEnded(track: MediaStreamTrack): Promise<void> {
    if (track !== this.track) return;
    const lostId = this.shown.deviceId;
    this.choice = null;
    this.show({ state: 'failed', result: 'none', stream: null });
    await this.settle({ again: true });
    const { state, deviceId, label } = this.shown;
    if (state === 'on' && deviceId !== lostId) this.show({ replacedBy: label });
  }

  private applyMute(): void {
    const { track } = this;
    if (track && this.kind === 'mic') track.enabled = this.shown.wanted && this.isAllowed;
  }

  private release(): void {
    // `stop()` fires no `ended`; the listener of an old track finds that it is not the present one.
    this.track?.stop();
  }

  private show(changes: Partial<OwnDevice>): void {
    this.shown = { ...this.shown, ...changes };
    this.onChange(this.shown);
  }
}

/** Opened for nothing: another answer was quicker, or the device is no longer wanted. */
function discard(opened: Promise<Opened> | undefined): void {
  void opened?.then(late => {
    if (late.ok) late.track.stop();
  });
}
