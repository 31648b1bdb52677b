import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import type { Connection } from './connection.ts';

/**
 * Whether what somebody of a webinar sees has changed, but for how many they are. Of three hundred who come and go nobody
 * in the hall sees another: each of them told to all would be ninety thousand words about nothing. Elsewhere everything
 * is news.
 */
export function isNews(connection: Connection, snapshot: Snapshot): boolean {
  if (snapshot.hall?.form !== 'webinar') return true;
  const { rev: _rev, hall, ...rest } = snapshot;
  const seen = JSON.stringify({ ...rest, hall: { ...hall, listening: 0, waiting: 0, expected: 0 } });
  const isOld = connection.toldInHall === seen;
  connection.toldInHall = seen;
  return !isOld;
}
