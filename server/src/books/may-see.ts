import type { Reach } from '@priyom/shared/domain/staff/rights';
import type { SignedIn } from '../staff/authorize.ts';
import type { BookLine, BookSeries } from './model.ts';

/** A series is shown to whoever may see one of its lines; which of them is a matter of `seesLine`. */
export function seesSeries(who: SignedIn, reach: Reach, series: BookSeries): boolean {
  if (reach === 'institution' || series.scopeKind === 'institution') return true;
  const isOurs = who.departmentIds.includes(series.departmentId);
  if (series.scopeKind === 'department') return isOurs;
  return series.ownerId === who.staffId || (reach === 'department' && isOurs);
}

/** D31: one's own consultations, those of one's departments, the institution's. */
export function seesLine(who: SignedIn, reach: Reach, line: Pick<BookLine, 'ownerId' | 'departmentId'>): boolean {
  if (reach === 'institution' || line.ownerId === who.staffId) return true;
  return reach === 'department' && who.departmentIds.includes(line.departmentId);
}
