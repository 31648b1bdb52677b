import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { sourcesIn } from '../checks/sources.mjs';
import { inRoot, root } from '../paths.mjs';
import { words } from '../texts.mjs';
import { succeeds } from './spawned.mjs';

/**
 * @typedef {object} Report vitest's JSON report, the fields used
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {{name: string, status: string, assertionResults: {status: string}[]}[]} testResults one per file
 */

/**
 * Runs vitest and counts. A folder that has programs and not one test that ran is a failure of its own: a forgotten
 * configuration must not look like success.
 *
 * @param {import('./stage.mjs').StageContext} context
 * @param {{args: string[], folders: readonly {name: string, sources: string}[]}} what
 * @returns {Promise<import('./stage.mjs').Counts | null>}
 */
export async function runVitest({ node, env }, { args, folders }) {
  const present = folders.filter(({ sources }) => sourcesIn(sources).length > 0);
  if (present.length === 0) return null;
  const directory = await mkdtemp(join(tmpdir(), 'priyom-report-'));
  const file = join(directory, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  try {
    const isGreen = await succeeds(node, [inRoot('node_modules/vitest/vitest.mjs'), 'run', ...args, ...reporters], env);
    const report = existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : null;
    return count(report, isGreen, present);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/**
 * @param {Report | null} report null: vitest did not get as far
 * @param {boolean} isGreen
 * @param {readonly {name: string}[]} folders
 * @returns {import('./stage.mjs').Counts}
 */
export function count(report, isGreen, folders) {
  if (!report) return { passed: 0, failed: 1 };
  const files = report.testResults;
  const brokenFiles = files.filter(file => file.status === 'failed' && !file.assertionResults.some(isFailed)).length;
  const empty = folders.filter(({ name }) => !files.some(file => topFolder(file.name) === name && hasRun(file)));
  for (const { name } of empty) console.error(words.noTests(name));
  const failed = report.numFailedTests + brokenFiles + empty.length;
  // Something outside the tests (an unhandled rejection) made vitest fail.
  return { passed: report.numPassedTests, failed: failed === 0 && !isGreen ? 1 : failed };
}

/** @param {{status: string}} result */
const isFailed = result => result.status === 'failed';

/** @param {Report['testResults'][number]} file */
const hasRun = file => file.assertionResults.some(({ status }) => status === 'passed' || status === 'failed');

/** @param {string} file */
const topFolder = file => relative(root, file).split(sep)[0];
