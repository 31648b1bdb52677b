/**
 * Who was muted stays muted, also over a reload (design rule 5). Kept per tab and consultation, so that a shared
 * computer forgets it with the tab; «Быстрый выход» forgets it at once.
 */
export interface DeviceWishes {
  mic: boolean;
  camera: boolean;
}

const PREFIX = 'priyom.devices.';

export function rememberedWishes(consultationId: string): DeviceWishes | null {
  try {
    const text = sessionStorage.getItem(PREFIX + consultationId);
    if (text === null) return null;
    return { mic: text.includes('m'), camera: text.includes('c') };
  } catch {
    return null;
  }
}

export function rememberWishes(consultationId: string, wishes: DeviceWishes): void {
  try {
    sessionStorage.setItem(PREFIX + consultationId, `${wishes.mic ? 'm' : '-'}${wishes.camera ? 'c' : '-'}`);
  } catch {
    // Storage refused: a reload asks again, nothing else is lost.
  }
}

export function forgetWishes(consultationId: string): void {
  try {
    sessionStorage.removeItem(PREFIX + consultationId);
  } catch {
    // Nothing was stored then.
  }
}
