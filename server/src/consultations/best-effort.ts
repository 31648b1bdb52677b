import { AppError } from '@priyom/shared/errors';
import type { Logger } from '../platform/logger.ts';

/**
 * For media steps that must not stop a decision of people: a node that is away has nothing to close, and what it still
 * has is closed by `hardEndAt`. @returns undefined when it failed.
 */
export async function bestEffort<R>(log: Logger, what: string, work: () => Promise<R>): Promise<R | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    log.warn({ what, code: error.code, details: error.details }, 'a media step did not succeed');
    return undefined;
  }
}
