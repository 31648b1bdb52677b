import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('recipe/build.sh', import.meta.url));
const SAY_EVERY_MS = 15_000;
const TAIL_LINES = 60;

/**
 * Builds the worker from the npm package's own sources (recipe/build.sh) and says how far it has come.
 *
 * @param {import('./install.mjs').WorkerRequest} request
 * @throws {Error} with the compiler's last lines
 */
export async function buildWorker({ mediasoup, output, say, words }) {
  /** @type {string[]} */
  const tail = [];
  let saidAt = performance.now();
  /** @param {string} line */
  const onLine = line => {
    tail.push(line);
    if (tail.length > TAIL_LINES) tail.shift();
    const progress = progressIn(line);
    if (!progress || performance.now() - saidAt < SAY_EVERY_MS) return;
    saidAt = performance.now();
    say(words.workerProgress(progress.done, progress.all));
  };
  const code = await runScript([script, mediasoup, output], onLine);
  if (code !== 0) throw new Error(words.workerBuildFailed(tail.join('\n')));
}

/**
 * @param {string} line of ninja's output: `[83/174] Compiling C++ object …`
 * @returns {{done: number, all: number} | null} null for the small preparatory builds too
 */
export function progressIn(line) {
  const match = /^\[(\d+)\/(\d+)\]/.exec(line);
  if (!match) return null;
  const [done, all] = [Number(match[1]), Number(match[2])];
  return all > 20 ? { done, all } : null;
}

/**
 * @param {string[]} args
 * @param {(line: string) => void} onLine
 * @returns {Promise<number>} exit code
 */
function runScript(args, onLine) {
  return new Promise((resolve, reject) => {
    const child = spawn('bash', args, { stdio: ['ignore', 'pipe', 'pipe'] });
    for (const input of [child.stdout, child.stderr]) createInterface({ input }).on('line', onLine);
    child.on('error', reject);
    child.on('close', code => resolve(code ?? 128));
  });
}
