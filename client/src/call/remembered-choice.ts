import { createStore } from 'zustand/vanilla';
import { TabMemory } from './tab-memory.ts';

/** Who was muted stays muted, also over a reload (design rule 5). */
export interface DeviceWishes {
  mic: boolean;
  camera: boolean;
}

const memory = new TabMemory('devices');
/** Beside the ids of consultations. */
const SELF = 'self';

export function rememberedWishes(consultationId: string): DeviceWishes | null {
  const text = memory.get(consultationId);
  return text === null ? null : { mic: text.includes('m'), camera: text.includes('c') };
}

export function rememberWishes(consultationId: string, { mic, camera }: DeviceWishes): void {
  memory.set(consultationId, `${mic ? 'm' : '-'}${camera ? 'c' : '-'}`);
}

/** One's own picture is hidden from oneself (ux §6.2), in this tab: what the others see stays as it is. */
export const isSelfHidden = createStore<boolean>(() => memory.get(SELF) !== null);

export function hideSelf(isHidden: boolean): void {
  isSelfHidden.setState(isHidden, true);
  if (isHidden) memory.set(SELF, '');
  else memory.forget(SELF);
}

export function forgetWishes(consultationId: string): void {
  memory.forget(consultationId);
  memory.forget(SELF);
}
