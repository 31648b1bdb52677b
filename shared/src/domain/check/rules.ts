import type { DeviceResult } from '../../signaling/requests.ts';
import type { Method, PolicyBody } from '../policy/schema.ts';

export type CheckRowKind = 'camera' | 'mic' | 'sound' | 'network' | 'browser';

/** What must work for each way of talking (D11, D16); a telephone talk uses nothing of the computer. */
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

/** Nothing that the method uses can be checked: nobody is asked to. */
export function hasCheck(method: Method): boolean {
  return NEEDED[method].length > 0;
}

/** Whether the policy lets nobody in before the check of such a meeting has passed. */
export function isCheckRequired({ check }: Pick<PolicyBody, 'check'>, method: Method): boolean {
  return check.required && hasCheck(method);
}

/** Whether a measured row lets the check pass. */
export function isGoodRow(kind: CheckRowKind, result: DeviceResult): boolean {
  return GOOD[kind].includes(result);
}
