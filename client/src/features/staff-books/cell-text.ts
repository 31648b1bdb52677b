import type { BookLine } from '@priyom/shared/api/books';
import type { FactSource } from '@priyom/shared/domain/policy/schema';

/** Number and note belong to the line, the rest to the facts it keeps. */
export function cellText(line: BookLine, source: FactSource): string {
  if (source === 'number') return String(line.number);
  if (source === 'note') return line.note;
  return line.cells[source] ?? '';
}
