import { BASE } from '../staff-app/navigation.ts';

/** The page of a book that stands at one of its lines. */
export function lineAddress({ id, seriesId }: { id: string; seriesId: string | null }): string {
  return seriesId === null ? `${BASE}/books` : `${BASE}/books/${encodeURIComponent(seriesId)}?line=${id}`;
}
