import { readdir, readFile } from 'node:fs/promises';
import { setPriority } from 'node:os';

const BEHIND = 10;

/**
 * In life the other browser, server, sfu and database are other machines: here they take what the phone's browser leaves
 * of the processors. Each thread by itself, as Linux counts them; Linux only.
 */
export async function standBehind(phonePid: number): Promise<void> {
  const parents = await parentsOf();
  const isBelow = (pid: number, top: number): boolean => {
    for (let at: number | undefined = pid; at; at = parents.get(at)) if (at === top) return true;
    return false;
  };
  for (const pid of parents.keys()) {
    if (pid === process.pid || !isBelow(pid, process.pid) || isBelow(pid, phonePid)) continue;
    for (const thread of await readdir(`/proc/${pid}/task`).catch(() => [])) lower(Number(thread));
  }
}

/** One that has ended meanwhile needs nothing any more. */
function lower(thread: number): void {
  try {
    setPriority(thread, BEHIND);
  } catch (error) {
    if (!(error instanceof Error && error.message.includes('ESRCH'))) throw error;
  }
}

async function parentsOf(): Promise<Map<number, number>> {
  const pids = (await readdir('/proc')).filter(name => /^\d+$/.test(name)).map(Number);
  const found = new Map<number, number>();
  for (const pid of pids) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    // Behind the name, which may hold anything: state, parent.
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 1).split(' ')[2]);
    if (parent > 0) found.set(pid, parent);
  }
  return found;
}
