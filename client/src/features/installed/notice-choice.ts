import { TabMemory } from '../../call/tab-memory.ts';

const memory = new TabMemory('notice', () => localStorage);
const KEY = 'called';

/** «Показать уведомление, когда позовут»: of this device, by a press alone. */
export const wantsNotice = {
  get: (): boolean => memory.get(KEY) !== null,
  set: (): void => memory.set(KEY, '1'),
  forget: (): void => memory.forget(KEY),
};
