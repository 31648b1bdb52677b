import type { CallState, OwnDevice } from '../../call/state.ts';
import type { Translation } from '../../i18n/catalog.ts';
import type { ru } from '../../i18n/staff-room-dialogs.ts';

type Words = Translation<typeof ru>['devices'];
export type DeviceKind = 'mic' | 'camera';

export interface DeviceTrouble {
  kind: DeviceKind;
  title: string;
  advice: string;
  /** Open, and silent or dark while somebody else has it: it comes back by itself. */
  isTaken: boolean;
}

/**
 * One's own devices that the person wants and that can't be opened: first the one without which nobody hears them. The
 * line of the one that is `tried` again stays until the browser has answered.
 */
export function troublesOf(own: CallState['own'], tried: DeviceKind | null, t: Words): DeviceTrouble[] {
  return (['mic', 'camera'] as const)
    .filter(kind => isInTrouble(own[kind], tried === kind))
    .map(kind => ({ kind, title: t.failed[kind], advice: adviceOf(own[kind], t.advice), isTaken: isTaken(own[kind]) }));
}

function isInTrouble(device: OwnDevice, isTried: boolean): boolean {
  const { wanted, heldBy, state } = device;
  return wanted && heldBy !== 'mode' && (state === 'failed' || isTaken(device) || (state === 'opening' && isTried));
}

const isTaken = (device: OwnDevice): boolean => device.state === 'on' && device.isTaken;

function adviceOf(device: OwnDevice, t: Words['advice']): string {
  const { result, deniedBy } = device;
  if (isTaken(device)) return t.taken;
  if (result === 'denied') return deniedBy === 'system' ? t.deniedSystem : t.denied;
  return result === 'none' || result === 'busy' ? t[result] : t.other;
}
