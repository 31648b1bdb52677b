import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

export type Language = 'ru' | 'en';

const key = 'priyom.language';

/** Russian unless the person chose otherwise: the institution and its papers are Russian, whatever the browser says. */
function storedLanguage(): Language {
  try {
    return globalThis.localStorage?.getItem(key) === 'en' ? 'en' : 'ru';
  } catch {
    return 'ru'; // storage is forbidden in some private windows
  }
}

const store = createStore<{ language: Language }>(() => ({ language: storedLanguage() }));

export const getLanguage = (): Language => store.getState().language;

export const useLanguage = (): Language => useStore(store, state => state.language);

/** Switches every `useText` on the page at once and remembers the choice on this device. */
export function setLanguage(language: Language): void {
  store.setState({ language });
  document.documentElement.lang = language;
  try {
    localStorage.setItem(key, language);
  } catch {
    // the choice holds for this page only
  }
}
