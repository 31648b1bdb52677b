import { loadDevice } from './media/device.ts';
import { loadSocketIo } from './signaling/load-socket-io.ts';

/**
 * Fetches both libraries of a call and asks the browser what it can do while the check runs, so that the waiting room
 * opens at once.
 */
export async function preloadCall(): Promise<void> {
  await Promise.allSettled([loadSocketIo(), loadDevice()]);
}
