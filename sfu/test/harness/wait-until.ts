const STEP_MS = 20;

/**
 * Waits for a condition, never for time. `whyNotYet` returns null when it holds, else what is missing, which is what
 * the failure says.
 */
export async function waitUntil(
  whyNotYet: () => string | null | Promise<string | null>,
  maxMs = 60_000,
): Promise<void> {
  const until = performance.now() + maxMs;
  for (;;) {
    const reason = await whyNotYet();
    if (reason === null) return;
    if (performance.now() > until) throw new Error(`after ${maxMs} ms: ${reason}`);
    await new Promise(resolve => setTimeout(resolve, STEP_MS));
  }
}
