import { setTimeout as delay } from 'node:timers/promises';
import { words } from './texts.mjs';

const FIRST_DELAY_MS = 500;
const MAX_DELAY_MS = 30_000;
/** A program that ran this long was healthy: its next restart is immediate again. */
const HEALTHY_MS = 60_000;

/**
 * @typedef {object} Running
 * @property {Promise<number>} exited settles with the exit code, whoever ended it
 * @property {() => Promise<void>} stop
 *
 * @typedef {object} Kept
 * @property {() => number} deaths how often it has ended by itself
 * @property {() => Promise<void>} stop ends it for good and waits until it has ended
 */

/**
 * Starts a program and starts it again, with back-off, whenever it ends without having been asked to.
 *
 * @param {string} name as the operator knows it
 * @param {() => Promise<Running>} start
 * @param {(line: string) => void} [say]
 * @returns {Promise<Kept>}
 * @throws what the first `start` throws
 */
export async function keepRunning(name, start, say = console.error) {
  const stopping = new AbortController();
  let running = await start();
  let deaths = 0;

  const revive = async () => {
    let quick = 0;
    while (!stopping.signal.aborted) {
      const startedAt = performance.now();
      const code = await running.exited;
      if (stopping.signal.aborted) return;
      deaths += 1;
      quick = performance.now() - startedAt > HEALTHY_MS ? 0 : quick + 1;
      const waitMs = restartDelayMs(quick);
      say(words.programDied(name, code, waitMs));
      await delay(waitMs, undefined, { signal: stopping.signal }).catch(() => {});
      if (!stopping.signal.aborted) running = await start().catch(error => notStarted(error, say));
    }
  };
  const reviving = revive();

  return {
    deaths: () => deaths,
    stop: async () => {
      stopping.abort();
      await running.stop();
      // A start that was under way when the stop came has given a process that nobody has stopped yet.
      await Promise.race([reviving, running.exited]);
      await running.stop();
    },
  };
}

/**
 * @param {number} quickDeaths deaths in a row, this one included; 0 after a long life
 * @returns {number}
 */
export function restartDelayMs(quickDeaths) {
  return Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.max(0, quickDeaths - 1));
}

/**
 * @param {unknown} error
 * @param {(line: string) => void} say
 * @returns {Running}
 */
function notStarted(error, say) {
  say(error instanceof Error ? error.message : String(error));
  return { exited: Promise.resolve(1), stop: async () => {} };
}
