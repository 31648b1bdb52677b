import { setTimeout as delay } from 'node:timers/promises';

/** Longer than any reason for refusing takes. */
const REFUSAL_MS = 250;

/** Every refusal takes the same time, whatever its cause: nobody learns by the clock which secrets once existed. */
export async function evenRefusals<R>(work: () => Promise<R>): Promise<R> {
  const floor = delay(REFUSAL_MS);
  try {
    return await work();
  } catch (error) {
    await floor;
    throw error;
  }
}
