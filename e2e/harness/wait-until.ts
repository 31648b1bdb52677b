import { setTimeout as delay } from 'node:timers/promises';

/**
 * Waits until `check` answers null. Anything else is the reason why not yet, and the failure's message when time is up:
 * a spec that hangs says what it was waiting for.
 */
export async function waitUntil(
  check: () => string | null | Promise<string | null>,
  { withinMs = 60_000, everyMs = 100 }: { withinMs?: number; everyMs?: number } = {},
): Promise<void> {
  const until = Date.now() + withinMs;
  for (;;) {
    const reason = await check();
    if (reason === null) return;
    if (Date.now() > until) throw new Error(`gave up after ${withinMs} ms: ${reason}`);
    await delay(everyMs);
  }
}
