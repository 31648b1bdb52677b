import { writeFileSync } from 'node:fs';

/**
 * @typedef {object} Death a test process ended by a signal, by no test's verdict
 * @property {string} file
 * @property {string} signal
 *
 * @typedef {object} Deaths
 * @property {Death[]} deaths
 * @property {number} otherErrors outside the tests: unhandled rejections and the like
 */

/** vitest names neither field of its own for it, only this sentence. */
const DEATH = /exited unexpectedly with signal (SIG\w+) .*while running test file (.+)$/;

/**
 * @param {{message?: string, cause?: unknown}} error
 * @returns {Death | null}
 */
export function deathIn(error) {
  const [, signal, file] = DEATH.exec(error.message ?? '') ?? [];
  if (signal && file) return { file, signal };
  return error.cause instanceof Object ? deathIn(error.cause) : null;
}

/** Beside vitest's own reporters: the JSON one keeps silent about a process that died. */
export default class DeathsReporter {
  /**
   * @param {readonly unknown[]} _modules
   * @param {readonly {message?: string, cause?: unknown}[]} errors
   */
  onTestRunEnd(_modules, errors) {
    const deaths = errors.map(deathIn).filter(death => death !== null);
    /** @type {Deaths} */
    const told = { deaths, otherErrors: errors.length - deaths.length };
    writeFileSync(process.env.PRIYOM_DEATHS_FILE ?? '', JSON.stringify(told));
  }
}
