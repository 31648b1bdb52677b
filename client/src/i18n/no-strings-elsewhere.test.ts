import { expect, it } from 'vitest';

const sources = import.meta.glob<string>(
  ['../**/*.ts', '../**/*.tsx', '!../i18n/**', '!../stories/**', '!../**/*.test.ts'],
  {
    eager: true,
    query: '?raw',
    import: 'default',
  },
);

/** Comments may be Russian; what remains with Cyrillic letters is a string that belongs into a catalogue. */
const withoutComments = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');

/** Names of languages are written in themselves. */
const allowed = /'Русский'/g;

it('no words for people outside i18n/', () => {
  const strays = Object.entries(sources).flatMap(([file, source]) =>
    withoutComments(source)
      .replace(allowed, '')
      .split('\n')
      .filter(line => /[а-яё]{2}/iu.test(line))
      .map(line => `${file}: ${line.trim()}`),
  );
  expect(Object.keys(sources).length).toBeGreaterThan(40);
  expect(strays).toEqual([]);
});
