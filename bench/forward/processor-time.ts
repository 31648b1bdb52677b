import { readFile } from 'node:fs/promises';

/** Clock ticks a second in /proc: fixed on Linux. */
const TICKS = 100;

/** What these processes have had of the processors so far, in milliseconds; finer than ticks where the kernel says it. */
export async function processorMs(pids: readonly number[]): Promise<number> {
  const each = await Promise.all(pids.map(oneMs));
  return each.reduce((sum, ms) => sum + ms, 0);
}

async function oneMs(pid: number): Promise<number> {
  // schedstat: nanoseconds on a processor, of the main thread only; stat: ticks of all threads.
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
}
