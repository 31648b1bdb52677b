import { sourcesIn } from './sources.mjs';

const FOLDERS = ['shared', 'server', 'sfu', 'client', 'e2e', 'bench', 'setup', 'docker', 'docs'];
const CODE = /\.(ts|tsx|mjs|js|py|sh)$/;
const MAX_LINES = 300;
/** A catalogue is one feature's sentences in two languages: data, as long as the feature is wordy. */
const CATALOGUES = /^client\/src\/i18n\//;

/** A file above 300 lines holds more than one noun. @returns {string[]} */
export function fileSizes() {
  return FOLDERS.flatMap(sourcesIn)
    .filter(({ path }) => CODE.test(path) && !CATALOGUES.test(path))
    .map(({ path, read }) => ({ path, lines: read().trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > MAX_LINES)
    .map(({ path, lines }) => `${path} has ${lines} lines, ${MAX_LINES} at most`);
}
