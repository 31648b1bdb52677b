import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inRoot, root } from '../paths.mjs';

const SKIPPED = new Set(['node_modules', 'dist', 'out', 'recipe', '.data', '.git', 'coverage']);
const TEXT = /\.(ts|tsx|mjs|js|json|jsonc|yaml|yml|md|css|html|sh|py|txt|svg|example)$|Dockerfile|Caddyfile/;

/**
 * @typedef {object} Source
 * @property {string} path relative to the checkout, with slashes
 * @property {() => string} read
 */

/**
 * The text files of a folder of the checkout, without what is installed or built.
 *
 * @param {string} folder relative to the checkout
 * @returns {Source[]}
 */
export function sourcesIn(folder) {
  const start = inRoot(folder);
  if (!existsSync(start)) return [];
  return walk(start)
    .filter(file => TEXT.test(file))
    .map(file => ({ path: relative(root, file), read: () => readFileSync(file, 'utf8') }));
}

/**
 * @param {string} directory
 * @returns {string[]}
 */
function walk(directory) {
  return readdirSync(directory)
    .filter(name => !SKIPPED.has(name))
    .sort()
    .flatMap(name => {
      const path = join(directory, name);
      return statSync(path).isDirectory() ? walk(path) : [path];
    });
}
