import { setTimeout as delay } from 'node:timers/promises';

const LATER_MS = 1_000;
/** So many who are told later cost memory alone; whoever comes by more connections than that is told at once. */
const MOST = 500;
let held = 0;

/** To be waited for before somebody is told that they ask too often: as fast as they hear it, they ask again. */
export async function heldBack(): Promise<void> {
  if (held >= MOST) return;
  held += 1;
  try {
    await delay(LATER_MS);
  } finally {
    held -= 1;
  }
}
