import { spawn } from 'node:child_process';
import { root } from '../paths.mjs';

/**
 * Runs a tool in the checkout with its output going straight to the terminal.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<boolean>} whether it ended with 0
 */
export function succeeds(program, args, env) {
  return new Promise(resolve => {
    const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', error => {
      console.error(error.message);
      resolve(false);
    });
    child.on('exit', code => resolve(code === 0));
  });
}
