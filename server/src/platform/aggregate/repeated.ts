import type { HistoryEntry } from '@priyom/shared/actor';
import { AppError } from '@priyom/shared/errors';
import type { Command } from './change.ts';

function isSameActor({ by }: HistoryEntry, { actor }: Command): boolean {
  return by.kind === actor.kind && by.id === actor.id;
}

/** For what only the request id finds. @throws AppError CONFLICT when it is somebody else's: no answer of theirs leaks. */
export function sameActor(entry: HistoryEntry | undefined, command: Command): void {
  if (entry && !isSameActor(entry, command)) throw new AppError('CONFLICT', { kind: 'requestId' });
}

/** This very command of this very actor is in the history already; the same id of somebody else is another command. */
export function wasDone(history: readonly HistoryEntry[], command: Command): boolean {
  return history.some(entry => entry.requestId === command.requestId && isSameActor(entry, command));
}
