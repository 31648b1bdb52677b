import { setTimeout as delay } from 'node:timers/promises';
import { withHash } from '../platform/chain/hash-chain.ts';
import type { KeyedQueue } from '../platform/keyed-queue.ts';
import type { Database } from '../platform/mongo/database.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { completeReservation } from './complete-reservations.ts';
import { type BookLine, type BookSeries, bookLinesModel, booksModel } from './model.ts';
import { openSeries } from './series.ts';

/** A line but for its place: number, position and hashes are given here. */
export type NewLine = Omit<BookLine, 'seriesId' | 'seq' | 'number' | 'prevHash' | 'hash'>;

export interface AppendPorts {
  database: Database;
  /** A queue per series in this process: with it 200 takes need 7 s, without 24 s of retries (model.md §3). */
  queue: KeyedQueue;
}

/**
 * Appends a line to a series: the next number without a gap, once for each `lineKey`, whoever asks how often and
 * whatever breaks between the steps.
 * @returns the stored line: the earlier one when there is one for this key.
 */
export function appendLine(ports: AppendPorts, scope: Scope, series: BookSeries, line: NewLine): Promise<BookLine> {
  return ports.queue.run(series._id, async () => {
    for (let attempt = 1; ; attempt++) {
      // This order: read the series, then look for the line. The other one could give a second number to a line that
      // another server inserts in between.
      const seen = await openSeries(ports.database, scope, series);
      for (const reserved of seen.reserved) await completeReservation(ports.database, scope, reserved);
      const existing = await findLine(ports.database, scope, seen._id, line.lineKey);
      if (existing) return existing;
      const placed = placeAfter(seen, line);
      if (await reserve(ports.database, scope, seen, placed)) {
        await completeReservation(ports.database, scope, placed);
        return placed;
      }
      await delay(Math.random() * 10 * Math.min(attempt, 20));
    }
  });
}

export function findLine(database: Database, scope: Scope, seriesId: string, lineKey: string) {
  return database.in(scope, bookLinesModel).findOne({ seriesId, lineKey });
}

function placeAfter(series: BookSeries, line: NewLine): BookLine {
  const number = line.kind === 'confirmation' ? null : series.last + 1;
  return withHash({ ...line, seriesId: series._id, seq: series.lastSeq + 1, number, prevHash: series.lastHash });
}

/** One guarded write moves the series and keeps the line until it is inserted. @returns false when another was first. */
async function reserve(database: Database, scope: Scope, seen: BookSeries, line: BookLine): Promise<boolean> {
  const won = await database.in(scope, booksModel).updateOne(
    { _id: seen._id, lastSeq: seen.lastSeq, lastHash: seen.lastHash },
    {
      $set: { last: line.number ?? seen.last, lastSeq: line.seq, lastHash: line.hash },
      $push: { reserved: line },
    },
  );
  return won === 1;
}
