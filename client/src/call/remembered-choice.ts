import { TabMemory } from './tab-memory.ts';

/** Who was muted stays muted, also over a reload (design rule 5). */
export interface DeviceWishes {
  mic: boolean;
  camera: boolean;
}

const memory = new TabMemory('devices');

export function rememberedWishes(consultationId: string): DeviceWishes | null {
  const text = memory.get(consultationId);
  return text === null ? null : { mic: text.includes('m'), camera: text.includes('c') };
}

export function rememberWishes(consultationId: string, { mic, camera }: DeviceWishes): void {
  memory.set(consultationId, `${mic ? 'm' : '-'}${camera ? 'c' : '-'}`);
}

export function forgetWishes(consultationId: string): void {
  memory.forget(consultationId);
}
