/**
 * @typedef {object} StageContext
 * @property {string} node
 * @property {string} pnpm
 * @property {NodeJS.ProcessEnv} env for every program of a stage: Node on the PATH, worker, browser
 *
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 *
 * @typedef {object} Stage
 * @property {keyof import('../texts.mjs').Words['stage']} name
 * @property {(context: StageContext) => Promise<Counts | null>} run null: there is nothing to check yet
 */

/**
 * @param {boolean} isPassed
 * @returns {Counts} of a check that counts as one test
 */
export const one = isPassed => ({ passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1 });

/**
 * @param {readonly Counts[]} counts
 * @returns {Counts}
 */
export function sum(counts) {
  return counts.reduce((all, { passed, failed }) => ({ passed: all.passed + passed, failed: all.failed + failed }), {
    passed: 0,
    failed: 0,
  });
}
