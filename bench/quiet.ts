import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';

const LOOK_MS = 500;
const ENOUGH_IDLE = 0.6;
const PATIENCE_MS = 20_000;

/**
 * Waits until more than half of the machine has been idle for half a second, so that a neighbour's build is not
 * measured; at most twenty seconds. @returns the idle share seen last, 0…1
 */
export async function quietMoment(): Promise<number> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const before = await processorTime();
    await delay(LOOK_MS);
    const after = await processorTime();
    const idle = (after.idle - before.idle) / (after.all - before.all);
    if (idle >= ENOUGH_IDLE || Date.now() > until) return idle;
  }
}

/** Of all processors together since the start, in ticks. */
async function processorTime(): Promise<{ idle: number; all: number }> {
  const [first = ''] = (await readFile('/proc/stat', 'utf8')).split('\n');
  const ticks = first.split(/\s+/).slice(1).map(Number);
  return { idle: (ticks[3] ?? 0) + (ticks[4] ?? 0), all: ticks.reduce((sum, each) => sum + each, 0) };
}
