import type { DeviceChoices, OwnDevice } from '../state.ts';
import { DeviceControl } from './device-control.ts';
import { listDevices } from './list.ts';
import { openBoth } from './open-tracks.ts';
import { onPermission } from './permission.ts';
import type { ChosenDevices } from './remembered-devices.ts';
import { ThroughEffect, type TrackEffect } from './through-effect.ts';

export interface OwnDevicesEvents {
  onDevice(kind: 'camera' | 'mic', device: OwnDevice): void;
  onChoices(choices: DeviceChoices): void;
}

/** The person's camera and microphone over the whole session, whatever happens to peers and sockets. */
export class OwnDevices {
  readonly camera: DeviceControl;
  readonly mic: DeviceControl;
  private readonly events: OwnDevicesEvents;
  private readonly effects = { camera: new ThroughEffect(), mic: new ThroughEffect() };
  private isWatching = false;
  private unwatch: (() => void)[] = [];

  constructor(events: OwnDevicesEvents, chosen: ChosenDevices) {
    this.events = events;
    this.camera = new DeviceControl('camera', device => this.show('camera', device), chosen.camera);
    this.mic = new DeviceControl('mic', device => this.show('mic', device), chosen.mic);
  }

  /** `wants`: which to open; `isMuted`: the microphone is opened and silent. One question of the browser for both. */
  async open(wants: { camera: boolean; mic: boolean }, isMuted: boolean): Promise<void> {
    this.watch();
    this.camera.reopen();
    this.mic.reopen();
    if (wants.mic) this.mic.askFor();
    if (!wants.camera || !wants.mic || !this.camera.allowed || !this.mic.allowed) {
      await Promise.all([this.camera.setWanted(wants.camera), this.mic.setWanted(wants.mic && !isMuted)]);
    } else await this.openTogether(isMuted);
    await this.refresh();
  }

  /** What is seen and sent of a device goes through it, until null. */
  setEffect(kind: 'camera' | 'mic', effect: TrackEffect | null): void {
    this.effects[kind].use(effect);
    this.show(kind, this[kind].device);
  }

  async refresh(): Promise<void> {
    this.events.onChoices(await listDevices());
  }

  close(): void {
    this.camera.close();
    this.mic.close();
    if (this.isWatching) navigator.mediaDevices.removeEventListener('devicechange', this.onChange);
    document.removeEventListener('visibilitychange', this.onChange);
    for (const undo of this.unwatch.splice(0)) undo();
    this.isWatching = false;
  }

  private async openTogether(isMuted: boolean): Promise<void> {
    const both = openBoth(this.camera.preferred, this.mic.preferred);
    const camera = both.then(opened => opened.camera);
    const mic = both.then(opened => opened.mic);
    await Promise.all([this.camera.setWanted(true, camera), this.mic.setWanted(!isMuted, mic)]);
  }

  private show(kind: 'camera' | 'mic', device: OwnDevice): void {
    this.events.onDevice(kind, { ...device, stream: this.effects[kind].of(device.stream) });
  }

  private watch(): void {
    // Absent on a page without a secure context: opening tells the person then.
    if (this.isWatching || !navigator.mediaDevices) return;
    this.isWatching = true;
    navigator.mediaDevices.addEventListener('devicechange', this.onChange);
    // Back from a telephone call: no event of a device tells that it is free again.
    document.addEventListener('visibilitychange', this.onChange);
    for (const kind of ['camera', 'mic'] as const)
      this.unwatch.push(onPermission(kind, () => void this[kind].onPermission()));
  }

  private readonly onChange = (): void => {
    void this.refresh();
    void this.camera.onDevicesChanged();
    void this.mic.onDevicesChanged();
  };
}
