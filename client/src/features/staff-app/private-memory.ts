/** What a tab remembers of people (drafts, links just issued) and must forget when the member of staff signs out. */
const forgetters = new Set<() => void>();
const finishers = new Set<() => Promise<void>>();

/** Nobody who signs out is kept waiting by a dead network. */
const FINISH_MS = 3_000;

export function forgetOnSignOut(forget: () => void): void {
  forgetters.add(forget);
}

/** What was typed last still goes to the server in the name of whoever typed it. `finish` rejects when it can't. */
export function finishOnSignOut(finish: () => Promise<void>): void {
  finishers.add(finish);
}

/** @returns whether everything that was typed has reached the server. */
export async function finishEverything(): Promise<boolean> {
  const patience = new Promise<boolean>(resolve => setTimeout(resolve, FINISH_MS, false));
  const all = Promise.all([...finishers].map(finish => finish())).then(
    () => true,
    () => false,
  );
  return Promise.race([all, patience]);
}

export function forgetEverything(): void {
  for (const forget of forgetters) forget();
}
