import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { inRoot } from '../paths.mjs';
import { clientDirectory } from '../steps/client.mjs';

/**
 * @typedef {object} Budget one row of budgets.json
 * @property {string} name
 * @property {number} maxKb kilobytes of 1000 bytes, as they are sent
 * @property {string[]} pages keys of Vite's manifest: loaded with everything that they import statically
 * @property {string[]} loaded patterns over the keys and names of dynamically imported chunks that count as well
 * @property {string[]} onDemand patterns over their keys that do not count: fetched when the call runs, or by a press
 *
 * @typedef {object} Chunk an entry of Vite's manifest, the fields used
 * @property {string} file
 * @property {string} [name]
 * @property {string[]} [imports]
 * @property {string[]} [dynamicImports]
 *
 * @typedef {Record<string, Chunk>} Manifest
 *
 * @typedef {object} Weight
 * @property {boolean} isWithin
 * @property {string} sentence
 */

/** Weighs the built pages against budgets.json. @returns {Promise<Weight[]>} */
export async function weighPages() {
  /** @type {Budget[]} */
  const budgets = JSON.parse(await readFile(inRoot('setup', 'checks', 'budgets.json'), 'utf8'));
  /** @type {Manifest} */
  const manifest = JSON.parse(await readFile(join(clientDirectory, '.vite', 'manifest.json'), 'utf8'));
  return Promise.all(budgets.map(budget => weigh(budget, manifest, clientDirectory)));
}

/**
 * Counts what a browser is sent: the `.br` that the build has put beside each file (client/vite/brotli-beside.ts).
 *
 * @param {Budget} budget
 * @param {Manifest} manifest
 * @param {string} directory of the built pages
 * @returns {Promise<Weight>}
 */
export async function weigh(budget, manifest, directory) {
  const missing = budget.pages.filter(page => !manifest[page]);
  if (missing.length > 0)
    return { isWithin: false, sentence: `${budget.name}: the build has no ${missing.join(', ')}` };
  const sent = await Promise.all(filesOf(budget, manifest).map(file => stat(join(directory, `${file}.br`))));
  const kb = sent.reduce((all, { size }) => all + size, 0) / 1000;
  return { isWithin: kb <= budget.maxKb, sentence: `${budget.name}: ${kb.toFixed(1)} of ${budget.maxKb} KB (brotli)` };
}

/**
 * @param {Budget} budget
 * @param {Manifest} manifest
 * @returns {string[]} JavaScript files, each once
 */
export function filesOf(budget, manifest) {
  const patterns = budget.loaded.map(pattern => new RegExp(pattern));
  const onDemand = budget.onDemand.map(pattern => new RegExp(pattern));
  const keys = new Set(budget.pages);
  for (const key of keys) {
    const chunk = manifest[key];
    for (const next of chunk?.imports ?? []) keys.add(next);
    for (const next of chunk?.dynamicImports ?? []) {
      if (onDemand.some(pattern => pattern.test(next))) continue;
      const name = manifest[next]?.name ?? '';
      if (patterns.some(pattern => pattern.test(next) || pattern.test(name))) keys.add(next);
    }
  }
  const files = [...keys].map(key => manifest[key]?.file ?? '').filter(file => file.endsWith('.js'));
  return [...new Set(files)];
}
