import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const OURS = /^priyom-(\d+)-/;

export async function addNamespaces(names: readonly string[]): Promise<void> {
  for (const name of names) await run('ip', ['netns', 'add', name]);
}

export async function deleteNamespaces(names: readonly string[]): Promise<void> {
  for (const name of names) await run('ip', ['netns', 'delete', name]).catch(() => undefined);
}

/** Namespaces of a process that was killed before it could take them away: their names begin with its id. */
export async function sweepAbandoned(): Promise<void> {
  const { stdout } = await run('ip', ['netns', 'list']);
  const names = stdout.split('\n').flatMap(line => line.split(' ')[0] ?? []);
  await deleteNamespaces(names.filter(name => isAbandoned(name)));
}

function isAbandoned(name: string): boolean {
  const pid = Number(OURS.exec(name)?.[1] ?? Number.NaN);
  if (!Number.isInteger(pid)) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
}
