import type { HistoryEntry } from '@priyom/shared/actor';
import { AppError } from '@priyom/shared/errors';
import type { Command } from './change.ts';

/** @throws AppError CONFLICT when somebody else's command has the same id: no answer of theirs leaks. */
export function sameActor(entry: HistoryEntry | undefined, command: Command): void {
  if (entry && entry.by.id !== command.actor.id) throw new AppError('CONFLICT', { kind: 'requestId' });
}

/** The command is in the history already. @throws AppError CONFLICT, see `sameActor`. */
export function wasDone(history: readonly HistoryEntry[], command: Command): boolean {
  const before = history.find(entry => entry.requestId === command.requestId);
  sameActor(before, command);
  return before !== undefined;
}
