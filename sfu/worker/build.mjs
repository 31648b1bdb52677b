import { fileURLToPath } from 'node:url';
import { attempt } from '../../setup/command.mjs';
import { SetupFailure } from '../../setup/failure.mjs';
import { words } from '../../setup/texts.mjs';

const script = fileURLToPath(new URL('recipe/build.sh', import.meta.url));
const SAY_EVERY_MS = 15_000;

/**
 * Builds the worker from the npm package's own sources (recipe/build.sh) and says how far it has come.
 *
 * @param {import('./install.mjs').WorkerRequest} request
 * @throws {SetupFailure} with the compiler's last lines
 */
export async function buildWorker({ mediasoup, output, say }) {
  let saidAt = performance.now();
  /** @param {string} line */
  const onLine = line => {
    const progress = progressIn(line);
    if (!progress || performance.now() - saidAt < SAY_EVERY_MS) return;
    saidAt = performance.now();
    say(words.workerProgress(progress.done, progress.all));
  };
  const built = await attempt('bash', [script, mediasoup, output], { onLine });
  if (built.code !== 0) throw new SetupFailure(words.workerBuildFailed(built.output));
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
