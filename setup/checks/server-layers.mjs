/** A layer may import itself and what stands before it. Everything unnamed is a noun. */
const layers = [
  { name: 'platform', files: /^(platform\/|config\.ts$)/ },
  { name: 'nouns', files: /(?!)/ },
  { name: 'live, signaling, media, routes', files: /^(live|signaling|media)\/|(^|[-/])routes\.ts$/ },
  { name: 'main', files: /^([\w-]+\.ts$|seed\/)/ },
];
const NOUNS = 1;

/**
 * @param {string} path inside server/src
 * @returns {number}
 */
function rankOf(path) {
  const rank = layers.findIndex(({ files }) => files.test(path));
  return rank === -1 ? NOUNS : rank;
}

/**
 * @param {string} path importing file, relative to the checkout
 * @param {string} target imported file, likewise
 * @returns {string | undefined} why the import goes against the direction
 */
export function layerViolation(path, target) {
  const [from, to] = [path, target].map(file => rankOf(file.replace('server/src/', '')));
  if (from === undefined || to === undefined || to <= from) return undefined;
  return `«${layers[from]?.name}» must not know «${layers[to]?.name}»`;
}
