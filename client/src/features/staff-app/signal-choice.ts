import { create } from 'zustand';
import type { SignalChoice } from './arrival-signals.ts';

const KEY = 'priyom.signals';

/** Of this browser, like the look of the page: who shares a computer shares its loudspeaker. */
export const useSignalChoice = create<SignalChoice>(() => decoded(stored()));

/** A talk goes on in this tab, one's own or as a colleague: whatever sounds here is heard there. */
export const useTalk = create(() => ({ isOn: false }));

export function chooseSignals(changes: Partial<SignalChoice>): void {
  useSignalChoice.setState(changes);
  try {
    localStorage.setItem(KEY, encoded(useSignalChoice.getState()));
  } catch {
    // Refused storage: the choice holds until the page is closed.
  }
}

export const encoded = ({ sound, notice }: SignalChoice): string => `${Number(sound)}${Number(notice)}`;

/** The sound is on until it is switched off; a notification is asked for by a press. */
export function decoded(code: string | null): SignalChoice {
  const [, sound, notice] = /^([01])([01])$/.exec(code ?? '') ?? [];
  return { sound: sound !== '0', notice: notice === '1' };
}

function stored(): string | null {
  try {
    return globalThis.localStorage?.getItem(KEY) ?? null;
  } catch {
    return null;
  }
}
