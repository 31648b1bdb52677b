import { TabMemory } from '../../call/tab-memory.ts';

export type Side = 'citizen' | 'staff';

/**
 * Whom to call when there is no server to tell it: the number of an office, of this device's last visit. No name stands
 * beside it, so that a shared computer does not say whose help was sought.
 */
const memory = new TabMemory('officePhone', () => localStorage);

export const rememberPhone = (side: Side, phone: string): void => memory.set(side, phone);
export const rememberedPhone = (side: Side): string | null => memory.get(side);
export const forgetPhone = (side: Side): void => memory.forget(side);
