import { AppError } from '@priyom/shared/errors';
import { DuplicateKeyError } from '../platform/mongo/duplicate-key.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import type { Rulebook } from './booking-rules.ts';
import { isFree, nearestFree, takenCells } from './nearest-free.ts';
import type { VisitPorts } from './ports.ts';
import { plannedEnd } from './timers.ts';

interface Wished {
  specialistId: string;
  startsAt: Date;
  minutes: number;
  except?: string;
}

/**
 * A first look before anybody's record is made. The unique index decides, this only spares the work.
 * @throws AppError TIME_TAKEN {nearest}
 */
export async function requireFree(
  ports: Pick<VisitPorts, 'database' | 'write'>,
  scope: Scope,
  book: Rulebook,
  wished: Wished,
): Promise<void> {
  const { specialistId, startsAt, minutes, except } = wished;
  const buffer = book.policy.bufferMinutes;
  const span = [startsAt, plannedEnd(startsAt, minutes + buffer)] as const;
  const taken = await takenCells(ports.database, scope, specialistId, span, except);
  if (!isFree(taken, specialistId, startsAt, minutes, buffer)) throw await timeTaken(ports, scope, book, wished);
}

/** Runs a write that the unique index on cells may refuse. @throws AppError TIME_TAKEN {nearest: ['2026-11-25T10:30', …]} */
export async function unlessTaken<R>(
  ports: Pick<VisitPorts, 'database' | 'write'>,
  scope: Scope,
  book: Rulebook,
  wished: Wished,
  write: () => Promise<R>,
): Promise<R> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof DuplicateKeyError && error.isOn('cells'))) throw error;
    throw await timeTaken(ports, scope, book, wished);
  }
}

async function timeTaken(
  { database, write }: Pick<VisitPorts, 'database' | 'write'>,
  scope: Scope,
  book: Rulebook,
  wished: Wished,
): Promise<AppError> {
  const nearest = await nearestFree(database, scope, book, { ...wished, near: wished.startsAt }, write.clock.now());
  return new AppError('TIME_TAKEN', { nearest: nearest.map(({ date, time }) => `${date}T${time}`) });
}
