import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, renameSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { killGroup } from './kill-group.mjs';
import { inRoot, root } from './paths.mjs';
import { environmentFor } from './steps/node.mjs';
import { words } from './texts.mjs';

const STOP_MS = 10_000;
const MAX_LOG_BYTES = 20 * 1024 * 1024;
const guard = pathToFileURL(inRoot('setup', 'stop-with-parent.mjs')).href;

/**
 * @typedef {object} ProgramOptions
 * @property {string} name
 * @property {string} node
 * @property {string} main path of the TypeScript file, relative to the checkout
 * @property {Record<string, string>} variables
 * @property {string} logFile
 */

/**
 * Starts one of our programs. What it prints for people goes to the terminal, its log (a JSON object a line) to the log
 * file. It has a process group of its own, so that Ctrl-C does not reach it before its turn.
 *
 * @param {ProgramOptions} options
 * @returns {Promise<import('./supervise.mjs').Running>}
 */
export async function startProgram({ name, node, main, variables, logFile }) {
  const child = spawn(node, ['--import', guard, inRoot(main)], {
    cwd: root,
    env: { ...environmentFor(node), ...variables },
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const log = openLog(logFile);
  /** @type {Promise<number>} */
  const exited = new Promise(resolve => {
    child.on('error', () => resolve(127));
    child.on('exit', code => resolve(code ?? 128));
  });
  route(child.stdout, log, console.info);
  route(child.stderr, log, console.error);
  child.on('close', () => log.end());
  return { exited, stop: () => stop(name, child, exited) };
}

/**
 * @param {import('node:stream').Readable} input
 * @param {import('node:stream').Writable} log
 * @param {(line: string) => void} say
 */
function route(input, log, say) {
  createInterface({ input }).on('line', line => {
    if (isLogLine(line)) log.write(`${line}\n`);
    else say(line);
  });
}

/** @param {string} line */
export const isLogLine = line => line.startsWith('{"') && line.endsWith('}');

/** @param {string} file */
function openLog(file) {
  if (existsSync(file) && statSync(file).size > MAX_LOG_BYTES) renameSync(file, `${file}.1`);
  return createWriteStream(file, { flags: 'a', mode: 0o600 });
}

/**
 * @param {string} name
 * @param {import('node:child_process').ChildProcess} child
 * @param {Promise<number>} exited
 */
async function stop(name, child, exited) {
  child.kill('SIGTERM');
  const timer = setTimeout(() => {
    console.error(words.killedAfter(name, STOP_MS / 1000));
    killGroup(child);
  }, STOP_MS);
  await exited;
  clearTimeout(timer);
}
