import type { DeviceChoice, DeviceChoices } from '../state.ts';

export const NO_DEVICES: DeviceChoices = { cameras: [], mics: [], speakers: [] };

/** Labels are empty until the person has allowed a device once. */
export async function listDevices(): Promise<DeviceChoices> {
  try {
    const all = await navigator.mediaDevices.enumerateDevices();
    return {
      cameras: ofKind(all, 'videoinput'),
      mics: ofKind(all, 'audioinput'),
      speakers: canChooseSpeaker() ? ofKind(all, 'audiooutput') : [],
    };
  } catch {
    return NO_DEVICES;
  }
}

export function canChooseSpeaker(): boolean {
  return 'setSinkId' in HTMLMediaElement.prototype;
}

function ofKind(all: readonly MediaDeviceInfo[], kind: MediaDeviceKind): DeviceChoice[] {
  return all
    .filter(device => device.kind === kind && device.deviceId !== '')
    .map(({ deviceId, label }) => ({ deviceId, label }));
}
