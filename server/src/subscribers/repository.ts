import { AppError } from '@priyom/shared/errors';
import { hashOf, type LinkSecrets } from '../invitations/link-secret.ts';
import type { Database } from '../platform/mongo/database.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { type Subscriber, subscribersModel } from './model.ts';

export const subscribersOf = (database: Database, scope: Scope) => database.in(scope, subscribersModel);
export const wordsPlace = (subscriberId: string) => ({ documentId: subscriberId, field: 'words' });

/** Of the page on which one says yes, and no more: derived, so that every letter can carry it. */
export const secretOf = (links: LinkSecrets, scope: Scope, id: string): string =>
  links.secretOf(scope, `subscriber:${id}`);

export const urlOf = (links: LinkSecrets, scope: Scope, id: string): string =>
  links.urlOf(secretOf(links, scope, id), '/m');

/** @throws AppError LINK_UNKNOWN */
export async function subscriberBySecret(database: Database, secret: string): Promise<Subscriber> {
  const found = await database.across(subscribersModel, 'subscriber-by-secret').findOne({ secretHash: hashOf(secret) });
  if (!found) throw new AppError('LINK_UNKNOWN');
  return found;
}
