import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

type Tokens = ReadonlyMap<string, string>;

function tokensOf(selector: RegExp): Tokens {
  const found = new Map<string, string>();
  for (const [, names = '', body = ''] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (!names.split(',').some(name => selector.test(name.trim()))) continue;
    for (const [, name = '', value = ''] of body.matchAll(/(--[\w-]+):\s*([^;]+);/g)) found.set(name, value.trim());
  }
  return found;
}

const isTheme = (name: string) => new RegExp(`^\\[data-theme=["']?${name}["']?\\]$`);
const root = tokensOf(/^:root$/);
const themes = {
  light: root,
  dark: new Map([...root, ...tokensOf(isTheme('dark'))]),
  contrast: new Map([...root, ...tokensOf(isTheme('contrast'))]),
  'contrast-dark': new Map([...root, ...tokensOf(isTheme('contrast-dark'))]),
} satisfies Record<string, Tokens>;
type ThemeName = keyof typeof themes;

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/[0-9a-f]/gi, digit => digit + digit) : hex;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const part = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(theme: ThemeName, one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other]
    .map(name => {
      const value = themes[theme].get(`--${name}`);
      if (!value?.startsWith('#')) throw new Error(`--${name} of ${theme} is not a colour: ${value}`);
      return luminance(value);
    })
    .sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** ux §2.2: light, dark, contrast, contrast-dark; one decimal, as computed there. */
const table: readonly (readonly [string, string, number, number, number, number])[] = [
  ['ink', 'surface', 16.8, 15.0, 21, 21],
  ['ink', 'bg', 15.3, 16.4, 21, 21],
  ['ink2', 'surface', 7.9, 9.3, 21, 21],
  ['ink2', 'sunken', 6.7, 7.9, 21, 21],
  ['ink3', 'surface', 5.4, 6.3, 21, 21],
  ['ink3', 'bg', 4.9, 6.9, 21, 21],
  ['ink3', 'sunken', 4.6, 5.3, 21, 21],
  ['control', 'surface', 3.5, 4.5, 21, 21],
  ['on-accent', 'accent', 6.5, 7.8, 12.3, 16.5],
  ['accent-ink', 'accent-tint', 7.9, 8.8, 12.3, 16.5],
  ['info', 'surface', 6.8, 8.3, 12.3, 13.5],
  ['info', 'info-tint', 5.8, 7.2, 12.3, 13.5],
  ['on-warn', 'warn-fill', 8.4, 9.0, 15.2, 16.5],
  ['warn', 'surface', 7.4, 10.6, 11.3, 16.5],
  ['warn', 'warn-tint', 6.5, 8.8, 11.3, 16.5],
  ['on-danger', 'danger', 6.0, 4.8, 10.1, 9.3],
  ['danger-ink', 'surface', 8.5, 8.5, 10.1, 9.3],
  ['danger-ink', 'danger-tint', 7.1, 7.8, 10.1, 9.3],
  ['focus', 'surface', 7.6, 9.2, 9.4, 13.5],
  ['focus', 'bg', 7.0, 10.1, 9.4, 13.5],
];

const names: readonly ThemeName[] = ['light', 'dark', 'contrast', 'contrast-dark'];

describe.each(names)('contrast of the %s theme', theme => {
  const column = names.indexOf(theme);
  it.each(table)('%s on %s', (one, other, ...expected) => {
    expect(contrast(theme, one, other)).toBeCloseTo(expected[column] ?? Number.NaN, 1);
  });

  it.each([
    ['stage-ink', 'stage', 17.4, 4.5],
    ['stage-ink2', 'stage', 10.6, 4.5],
    ['stage-ok', 'stage', 11.5, 3],
    ['stage-warn', 'stage', 11.8, 4.5],
    ['stage-on-end', 'stage-end', 5.3, 4.5],
    ['stage-on-ink', 'stage-on', 7.9, 4.5],
    ['stage-off-ink', 'stage-off', 15.4, 4.5],
  ])('on the stage: %s on %s', (one, other, expected, least) => {
    const isPlain = theme === 'light' || theme === 'dark';
    if (isPlain) expect(contrast(theme, one, other)).toBeCloseTo(expected, 1);
    expect(contrast(theme, one, other)).toBeGreaterThanOrEqual(least);
  });
});

it('before JavaScript the dark theme of the system is the same dark theme', () => {
  expect(tokensOf(/^:root:not\(\[data-theme\]\)$/)).toEqual(tokensOf(isTheme('dark')));
});

it('colours are written in tokens.css only', () => {
  const sheets = ['kit', 'parts', 'citizen', 'staff', 'staff-parts', 'stage'];
  const strays = sheets.flatMap(sheet => {
    const text = readFileSync(new URL(`./${sheet}.css`, import.meta.url), 'utf8');
    return [...text.matchAll(/#[0-9a-f]{3,8}\b/gi)].map(match => `${sheet}.css: ${match[0]}`);
  });
  expect(strays).toEqual([]);
});
