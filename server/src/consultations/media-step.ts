import { AppError } from '@priyom/shared/errors';
import type { Logger } from '../platform/logger.ts';
import type { MediaGateway, MediaPlace } from './media-port.ts';

interface Ports {
  media: MediaGateway;
  log: Logger;
}

/**
 * For media steps that must not stop a decision of people: a node that is away has nothing to close, and what it still
 * has is closed by `hardEndAt`. @returns undefined when there is no node or the step failed.
 */
export async function mediaStep<R>(
  { media, log }: Ports,
  place: MediaPlace,
  what: string,
  work: (media: MediaGateway) => Promise<R>,
): Promise<R | undefined> {
  if (!media.isPlaced(place)) return undefined;
  try {
    return await work(media);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    log.warn({ what, roomId: place._id, code: error.code, details: error.details }, 'a media step did not succeed');
    return undefined;
  }
}
