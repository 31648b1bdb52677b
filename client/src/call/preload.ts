import { loadMediasoup } from './media/load-mediasoup.ts';
import { loadSocketIo } from './signaling/load-socket-io.ts';

/** Fetches both libraries of a call while the person reads the consent, so that the waiting room opens at once. */
export async function preloadCall(): Promise<void> {
  await Promise.allSettled([loadSocketIo(), loadMediasoup()]);
}
