import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { diskFailure, SetupFailure } from './failure.mjs';
import { words } from './texts.mjs';

const TAIL_LINES = 40;

/**
 * @typedef {object} CommandOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {(line: string) => void} [onLine] sees every line that the command prints
 * @property {number} [timeoutMs] the command is killed after it
 *
 * @typedef {object} CommandResult
 * @property {number} code exit code; 127 when there is no such program, 128 when a signal ended it
 * @property {string} output the last lines of stdout and stderr together
 */

/**
 * Runs a program to its end without a shell. Does not throw for the program's own failure (read `code`), but for a disk
 * that is full.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<CommandResult>}
 * @throws {SetupFailure}
 */
export function attempt(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    /** @type {string[]} */
    const tail = [];
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.timeoutMs,
    });
    for (const input of [child.stdout, child.stderr]) {
      createInterface({ input }).on('line', line => {
        tail.push(line);
        if (tail.length > TAIL_LINES) tail.shift();
        options.onLine?.(line);
      });
    }
    child.on('error', error => resolve({ code: 127, output: error.message }));
    child.on('close', code => {
      const output = tail.join('\n');
      const failure = code === 0 ? null : diskFailure(output);
      if (failure) reject(failure);
      else resolve({ code: code ?? 128, output });
    });
  });
}

/**
 * Runs a program that has to succeed.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<string>} the last lines that it printed
 * @throws {SetupFailure} with the command and what it printed last
 */
export async function run(program, args, options) {
  const { code, output } = await attempt(program, args, options);
  if (code !== 0) throw new SetupFailure(words.commandFailed([program, ...args].join(' '), code, output));
  return output;
}
