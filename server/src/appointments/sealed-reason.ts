import { AppError } from '@priyom/shared/errors';
import * as z from 'zod';
import { keySubjectOf } from '../consultations/sealed-words.ts';
import type { KeyRing, Place, Sealed } from '../platform/crypto/key-ring.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import type { Appointment } from './model.ts';

/**
 * Why a meeting was moved or cancelled, or its check failed: free words that may tell anything about the people of the
 * meeting, so they are sealed like their data, also in the history.
 * @param documentId the document they are kept in: the appointment or its check.
 */
export async function sealReason(
  keys: KeyRing,
  scope: Scope,
  meeting: Pick<Appointment, '_id' | 'parties'>,
  documentId: string,
  reason: string,
): Promise<Sealed> {
  const sealFor = async (subject: string) =>
    keys.seal(scope, await keys.dataKeyFor(scope, subject), placeOf(documentId), reason);
  try {
    return await sealFor(keySubjectOf(meeting));
  } catch (error) {
    // Of somebody who was erased the meeting is left, and can still be cancelled: the reason is the meeting's.
    if (error instanceof AppError && error.details.erased === true) return sealFor(`consultation:${meeting._id}`);
    throw error;
  }
}

/** Empty when there is none, or when it was erased with the person's data. */
export async function openReason(
  keys: KeyRing,
  scope: Scope,
  documentId: string,
  sealed: Sealed | null | undefined,
): Promise<string> {
  return sealed ? ((await keys.openIfKept(scope, sealed, placeOf(documentId), z.string())) ?? '') : '';
}

function placeOf(documentId: string): Place {
  return { documentId, field: 'reason' };
}
