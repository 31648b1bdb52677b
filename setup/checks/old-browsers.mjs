import { sourcesIn } from './sources.mjs';

/**
 * What types cannot keep out: parts of the web that the oldest browsers of `build.target` (client/vite.config.ts) have not.
 * Of the language itself `lib` in client/tsconfig.json allows no more than they have.
 */
const TOO_NEW = [
  { found: /\bAbortSignal\.any\(/, since: 'Chrome 116, Safari 17.4' },
  { found: /\bURL\.(canParse|parse)\(/, since: 'Chrome 120, Safari 17' },
  { found: /\.checkVisibility\(/, since: 'Safari 17.4' },
  { found: /\.(showPopover|togglePopover)\(/, since: 'Chrome 114, Safari 17' },
  { found: /\bnew Intl\.(Segmenter|DurationFormat)\(/, since: 'Firefox 125' },
];
const IS_PAGE = /^client\/(src|service-worker)\/(?!stories\/).*(?<!\.test)\.tsx?$/;

/** @returns {string[]} */
export function oldBrowsers() {
  return sourcesIn('client')
    .filter(({ path }) => IS_PAGE.test(path))
    .flatMap(({ path, read }) => tooNewIn(read()).map(what => `${path}: ${what}`));
}

/**
 * @param {string} text
 * @returns {string[]}
 */
export function tooNewIn(text) {
  return TOO_NEW.flatMap(({ found, since }) => {
    const match = found.exec(text);
    return match ? [`${match[0]} came with ${since}`] : [];
  });
}
