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
 * configuration must not look like success. A file whose process died by a signal before any test of it failed has no
 * verdict: the native add-on behind the tests' browsers may crash, so such a file runs again, once and said aloud.
 *
 * @param {import('./stage.mjs').StageContext} context
 * @param {{args: string[], folders: readonly {name: string, sources: string}[]}} what
 * @returns {Promise<import('./stage.mjs').Counts | null>}
 */
export async function runVitest(context, { args, folders }) {
  const present = folders.filter(({ sources }) => sourcesIn(sources).length > 0);
  if (present.length === 0) return null;
  const first = await run(context, args);
  const failedFiles = first.report?.testResults.filter(({ assertionResults }) => assertionResults.some(isFailed)) ?? [];
  const deaths = first.deaths.filter(({ file }) => !failedFiles.some(({ name }) => name === file));
  if (deaths.length === 0) return count(first.report, first.isGreen, present);
  for (const { file, signal } of deaths) console.error(words.testProcessDied(relative(root, file), signal));
  const files = [...new Set(deaths.map(({ file }) => file))];
  const second = await run(context, [...args, ...files]);
  return count(withVerdictsOf(second.report, files, first.report), second.isGreen && first.otherErrors === 0, present);
}

/**
 * @param {import('./stage.mjs').StageContext} context
 * @param {readonly string[]} args
 * @returns {Promise<{report: Report | null, isGreen: boolean} & import('./deaths-reporter.mjs').Deaths>}
 */
async function run({ node, env }, args) {
  const directory = await mkdtemp(join(tmpdir(), 'priyom-report-'));
  const file = join(directory, 'report.json');
  const deathsFile = join(directory, 'deaths.json');
  const reporters = [
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    `--reporter=${inRoot('setup/stages/deaths-reporter.mjs')}`,
  ];
  const vitest = inRoot('node_modules/vitest/vitest.mjs');
  try {
    const isGreen = await succeeds(node, [vitest, 'run', ...args, ...reporters], {
      ...env,
      PRIYOM_DEATHS_FILE: deathsFile,
    });
    const told = await readJson(deathsFile);
    return { report: await readJson(file), isGreen, deaths: told?.deaths ?? [], otherErrors: told?.otherErrors ?? 0 };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** @param {string} file written by a run of vitest, or not when it did not get as far */
async function readJson(file) {
  return existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : null;
}

/**
 * The first run's report with the files that died in the second one's words.
 *
 * @param {Report | null} second
 * @param {readonly string[]} files
 * @param {Report | null} first
 * @returns {Report | null}
 */
export function withVerdictsOf(second, files, first) {
  if (!first || !second) return null;
  const testResults = [
    ...first.testResults.filter(({ name }) => !files.includes(name)),
    ...second.testResults.filter(({ name }) => files.includes(name)),
  ];
  const statuses = testResults.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
  const number = (/** @type {string} */ wanted) => statuses.filter(status => status === wanted).length;
  return { numPassedTests: number('passed'), numFailedTests: number('failed'), testResults };
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
