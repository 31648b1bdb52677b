import { words } from './texts.mjs';

const QUIET_MS = 1000;

/**
 * Runs one step and says what it does and how long it took, but only when it takes more than a second: a second run,
 * where everything is there already, stays silent.
 *
 * @template T
 * @param {string} title what the step does, as a person would say it
 * @param {(announce: () => void) => Promise<T>} work `announce` says the title at once: before lines of its own
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const startedAt = performance.now();
  let announced = false;
  const announce = () => {
    if (!announced) console.info(`… ${title}`);
    announced = true;
  };
  const timer = setTimeout(announce, QUIET_MS);
  try {
    const result = await work(announce);
    const ms = performance.now() - startedAt;
    if (ms >= QUIET_MS) console.info(`✓ ${title}: ${duration(ms)}`);
    return result;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * @param {number} ms
 * @returns {string} `4,2 с`, `3 мин 05 с`
 */
export function duration(ms) {
  const seconds = ms / 1000;
  if (seconds < 60) return words.seconds(seconds);
  const whole = Math.round(seconds);
  return words.minutes(Math.floor(whole / 60), whole % 60);
}
