import type { DeviceResult, ProbeReport } from '@priyom/shared/signaling/requests';
import type { ChosenDevices } from '../devices/remembered-devices.ts';
import type { DeviceChoices } from '../state.ts';

export type RowKind = 'camera' | 'mic' | 'sound' | 'network' | 'browser';

export interface CheckRowState {
  /** `asking`: waits for the person (the browser's question, «Слышите мелодию?»). */
  state: 'waiting' | 'asking' | 'running' | 'done';
  result: DeviceResult;
  deniedBy: 'page' | 'system' | null;
  /** For the technician: numbers and names of software, never a device's serial number. */
  value: string;
}

export interface CheckState {
  rows: Record<RowKind, CheckRowState>;
  /** One's own picture while it is being checked. */
  picture: MediaStream | null;
  /** Of the microphone, 0…1, some twenty times a second. */
  level: number;
  devices: DeviceChoices;
  /** By the person; kept in this browser, so that the room opens the same. */
  chosen: ChosenDevices;
  probe: ProbeReport | null;
  /** Every row is done, the question about the melody included. */
  isDone: boolean;
}

/** Of camera and microphone: the device was there and let itself be opened, also one that is too quiet. */
export const wasOpened = ({ result }: Pick<CheckRowState, 'result'>): boolean => result === 'ok' || result === 'silent';

export const WAITING: CheckRowState = { state: 'waiting', result: 'skipped', deniedBy: null, value: '' };

export function done(result: DeviceResult, value = '', deniedBy: CheckRowState['deniedBy'] = null): CheckRowState {
  return { state: 'done', result, deniedBy, value };
}
