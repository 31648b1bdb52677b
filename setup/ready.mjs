import { setTimeout as delay } from 'node:timers/promises';

const POLL_MS = 100;
const ANSWER_MS = 2_000;

/**
 * Waits until an address answers 200.
 *
 * @param {string} url
 * @param {() => boolean} isHopeless asked between two tries
 * @returns {Promise<boolean>} false when it became hopeless first
 */
export async function becameReady(url, isHopeless) {
  while (!isHopeless()) {
    if (await answersOk(url)) return true;
    await delay(POLL_MS);
  }
  return false;
}

/** @param {string} url */
async function answersOk(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(ANSWER_MS) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
