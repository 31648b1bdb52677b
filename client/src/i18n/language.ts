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

let fetchEnglish: () => Promise<unknown> = () => Promise.resolve();

/**
 * Before the page is drawn: `english` fetches its English texts, and does at once where English is the choice. Without
 * them the page stands in Russian, which every text has.
 */
export async function startLanguage(english: () => Promise<unknown>): Promise<void> {
  fetchEnglish = english;
  if (getLanguage() === 'en') await setLanguage('en').catch(() => setLanguage('ru', false));
  document.documentElement.lang = getLanguage();
}

/**
 * Switches every `useText` on the page at once and remembers the choice on this device. Rejects, and nothing is switched,
 * when the texts cannot be fetched.
 */
export async function setLanguage(language: Language, isKept = true): Promise<void> {
  if (language === 'en') await fetchEnglish();
  store.setState({ language });
  document.documentElement.lang = language;
  if (!isKept) return;
  try {
    localStorage.setItem(key, language);
  } catch {
    // the choice holds for this page only
  }
}
