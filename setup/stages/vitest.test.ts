import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inRoot } from '../paths.mjs';
import { count, withVerdictsOf } from './vitest.mjs';

let directory = '';

beforeEach(() => {
  directory = realpathSync(mkdtempSync(join(tmpdir(), 'priyom-deaths-')));
});

afterEach(() => rmSync(directory, { recursive: true }));

/** What the reporter tells of a real run of these test files. */
function deathsOf(files: Record<string, string>): unknown {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
  const told = join(directory, 'deaths.json');
  const reporter = `--reporter=${inRoot('setup/stages/deaths-reporter.mjs')}`;
  const vitest = [inRoot('node_modules/vitest/vitest.mjs'), 'run', '--root', directory, '--globals', '--pool=forks'];
  spawnSync(process.execPath, [...vitest, reporter], { env: { ...process.env, PRIYOM_DEATHS_FILE: told } });
  return JSON.parse(readFileSync(told, 'utf8'));
}

test('a process that dies is told with its file and signal, beside errors of other kinds', () => {
  const told = deathsOf({
    'dies.test.js': `test('dies', () => { process.kill(process.pid, 'SIGSEGV'); return new Promise(() => {}); });`,
    'fails.test.js': `test('fails', () => { expect(1).toBe(2); });`,
    'forgets.test.js': `test('forgets', () => { Promise.reject(new Error('nobody waits')); });`,
  });
  expect(told).toEqual({ deaths: [{ file: join(directory, 'dies.test.js'), signal: 'SIGSEGV' }], otherErrors: 1 });
});

const file = (name: string, ...statuses: string[]) => ({
  name,
  status: statuses.every(status => status === 'passed') ? 'passed' : 'failed',
  assertionResults: statuses.map(status => ({ status })),
});
const report = (...testResults: ReturnType<typeof file>[]) => ({ numPassedTests: 0, numFailedTests: 0, testResults });

test('the second run of a file that died takes the place of its first', () => {
  const first = report(file('a', 'passed', 'passed'), file('b', 'passed', 'pending'));
  const better = withVerdictsOf(report(file('a', 'passed', 'passed'), file('b', 'passed', 'passed')), ['b'], first);
  expect(count(better, true, [])).toEqual({ passed: 4, failed: 0 });
  const worse = withVerdictsOf(report(file('b', 'passed', 'failed')), ['b'], first);
  expect(count(worse, false, [])).toEqual({ passed: 3, failed: 1 });
});

test('a file that dies again is a failure', () => {
  const first = report(file('a', 'passed'), file('b', 'pending'));
  const again = withVerdictsOf(report(file('b', 'pending')), ['b'], first);
  expect(count(again, false, [])).toEqual({ passed: 1, failed: 1 });
  expect(count(withVerdictsOf(null, ['b'], first), false, [])).toEqual({ passed: 0, failed: 1 });
});

/** By itself it takes the machine's processors, and for packages with unlike numbers beside each other it runs nothing. */
test.each(['shared', 'server', 'sfu', 'client', 'setup', 'docker'])('%s names its number of workers', async name => {
  const { default: config } = await import(pathToFileURL(inRoot(name, 'vitest.config.ts')).href);
  expect([1, 4]).toContain(config.test.maxWorkers);
});
