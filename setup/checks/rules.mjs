import { citizenWay } from './citizen-way.mjs';
import { fileSizes } from './file-sizes.mjs';
import { importDirections } from './imports.mjs';
import { institutionNames } from './institution-names.mjs';
import { machinePaths } from './machine-paths.mjs';
import { oldBrowsers } from './old-browsers.mjs';

/**
 * @typedef {object} Rule
 * @property {string} name
 * @property {() => string[]} check one sentence per violation, with file and line
 */

/** The house rules that no other tool or test knows; each is one test of `npm test`. @type {Rule[]} */
export const rules = [
  { name: 'import directions', check: importDirections },
  { name: 'what the citizen loads', check: citizenWay },
  { name: 'institutions are data', check: institutionNames },
  { name: 'no machine paths', check: machinePaths },
  { name: 'file sizes', check: fileSizes },
  { name: 'old browsers', check: oldBrowsers },
];
