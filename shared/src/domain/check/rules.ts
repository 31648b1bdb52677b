import type { DeviceResult } from '../../signaling/requests.ts';
import type { Method } from '../policy/schema.ts';

export type CheckRowKind = 'camera' | 'mic' | 'sound' | 'network' | 'browser';

/** What must work for each way of talking (D11, D16); a telephone talk needs the workplace alone. */
const NEEDED: Readonly<Record<Method, readonly CheckRowKind[]>> = {
  video: ['camera', 'mic', 'sound', 'network'],
  voice: ['mic', 'sound', 'network'],
  chat: ['network'],
  phone: [],
};

/** A weak network carries voice: it passes, and the row says so. */
const GOOD: Readonly<Record<CheckRowKind, readonly DeviceResult[]>> = {
  camera: ['ok'],
  mic: ['ok'],
  sound: ['ok'],
  network: ['ok', 'weak'],
  browser: ['ok', 'weak'],
};

export function neededRows(method: Method): readonly CheckRowKind[] {
  return NEEDED[method];
}

/** Whether a measured row lets the check pass. */
export function isGoodRow(kind: CheckRowKind, result: DeviceResult): boolean {
  return GOOD[kind].includes(result);
}
