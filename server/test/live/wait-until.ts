import { setTimeout as delay } from 'node:timers/promises';

/** Only for what never comes: a busy machine is no fault. */
const PATIENCE_MS = 60_000;
const EVERY_MS = 15;

/** Waits for a condition; `look` says why not yet, or null. @throws Error with the last reason. */
export async function waitUntil(look: () => string | null | Promise<string | null>, patienceMs = PATIENCE_MS) {
  const giveUpAt = performance.now() + patienceMs;
  for (;;) {
    const reason = await look();
    if (reason === null) return;
    if (performance.now() > giveUpAt) throw new Error(`waited ${patienceMs} ms: ${reason}`);
    await delay(EVERY_MS);
  }
}
