import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

export type Theme = 'light' | 'dark' | 'contrast' | 'contrast-dark';
export type ThemeChoice = 'system' | Theme;
export type TextSize = 1 | 2 | 3;
export type Density = 'citizen' | 'staff';

export interface Appearance {
  readonly theme: ThemeChoice;
  /** 100, 125, 150 % of what the browser is set to. */
  readonly size: TextSize;
  readonly wideSpacing: boolean;
  readonly noImages: boolean;
}

export const normalAppearance: Appearance = { theme: 'system', size: 1, wideSpacing: false, noImages: false };

const key = 'priyom.appearance';
const themes: readonly ThemeChoice[] = ['system', 'light', 'dark', 'contrast', 'contrast-dark'];
const sizes: readonly TextSize[] = [1, 2, 3];

/**
 * Five characters that fit into a link or an account: theme 0–4, size 1–3, spacing and images 0/1, a checking `a`.
 * `decodeAppearance` gives the normal look for anything else.
 */
export function encodeAppearance({ theme, size, wideSpacing, noImages }: Appearance): string {
  return `a${themes.indexOf(theme)}${size}${Number(wideSpacing)}${Number(noImages)}`;
}

export function decodeAppearance(code: string | null | undefined): Appearance {
  const match = /^a([0-4])([1-3])([01])([01])$/.exec(code ?? '');
  if (!match) return normalAppearance;
  const [, theme, size, spacing, images] = match.map(Number);
  return {
    theme: themes[theme ?? 0] ?? 'system',
    size: sizes[(size ?? 1) - 1] ?? 1,
    wideSpacing: spacing === 1,
    noImages: images === 1,
  };
}

function stored(): Appearance {
  try {
    return decodeAppearance(globalThis.localStorage?.getItem(key));
  } catch {
    return normalAppearance;
  }
}

const store = createStore<Appearance>(stored);

let isChosen = isStored();

function isStored(): boolean {
  try {
    return globalThis.localStorage?.getItem(key) != null;
  } catch {
    return false;
  }
}

const prefers = (query: string): boolean => globalThis.matchMedia?.(query).matches ?? false;

function resolveTheme(choice: ThemeChoice): Theme {
  if (choice !== 'system') return choice;
  const isDark = prefers('(prefers-color-scheme: dark)');
  if (prefers('(prefers-contrast: more)')) return isDark ? 'contrast-dark' : 'contrast';
  return isDark ? 'dark' : 'light';
}

function paint(): void {
  const { theme, size, wideSpacing, noImages } = store.getState();
  const { dataset } = document.documentElement;
  dataset.theme = resolveTheme(theme);
  dataset.size = String(size);
  dataset.spacing = wideSpacing ? 'wide' : 'normal';
  dataset.images = noImages ? 'off' : 'on';
}

/** Called once by each entry, before React draws: sets density, theme and size on <html> and follows the system. */
export function startAppearance(density: Density): void {
  document.documentElement.dataset.density = density;
  paint();
  store.subscribe(paint);
  for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)']) {
    matchMedia(query).addEventListener('change', paint);
  }
}

/** What somebody else has noted for the person («Крупные буквы и кнопки»): until they choose themselves, kept nowhere. */
export function suggestAppearance(change: Partial<Appearance>): void {
  if (!isChosen) store.setState(change);
}

export function setAppearance(change: Partial<Appearance>): void {
  isChosen = true;
  store.setState(change);
  try {
    localStorage.setItem(key, encodeAppearance(store.getState()));
  } catch {
    // the choice holds for this page only
  }
}

export const getAppearance = (): Appearance => store.getState();
export const useAppearance = (): Appearance => useStore(store);

/** To carry the choice into the citizen's link or the staff account; gives back the unsubscriber. */
export const onAppearanceChange = (listener: (appearance: Appearance) => void): (() => void) =>
  store.subscribe(listener);
