import { TabMemory } from '../tab-memory.ts';

export type ChoosableKind = 'camera' | 'mic' | 'speaker';
export type ChosenDevices = Record<ChoosableKind, string | null>;

const KINDS: readonly ChoosableKind[] = ['camera', 'mic', 'speaker'];

/** The browser's and not the tab's: the check of today and the room of tomorrow open the same headset. */
const ofThisBrowser = new TabMemory('chosen', () => localStorage);

/** What the person chose in a check or in a call. It may be unplugged by now, so it is only preferred. */
export function chosenDevices(memory = ofThisBrowser): ChosenDevices {
  return { camera: memory.get('camera'), mic: memory.get('mic'), speaker: memory.get('speaker') };
}

export function rememberDevice(kind: ChoosableKind, deviceId: string, memory = ofThisBrowser): void {
  memory.set(kind, deviceId);
}

export function forgetDevices(memory = ofThisBrowser): void {
  for (const kind of KINDS) memory.forget(kind);
}
