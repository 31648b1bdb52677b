import { ControlError } from '../control-error.ts';
import type { MediaWorker } from './media-worker.ts';

/**
 * Runs a request to the worker whose arguments came from a browser. A refusal is then the browser's mistake, not ours,
 * unless the worker was lost under it.
 *
 * @throws ControlError BAD_REQUEST or WORKER_LOST
 */
export async function refusing<T>(worker: MediaWorker, request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    if (!worker.isUp) throw new ControlError('WORKER_LOST');
    throw new ControlError('BAD_REQUEST', error instanceof Error ? error.message : 'refused by the worker');
  }
}
