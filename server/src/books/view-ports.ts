import { shortName } from '@priyom/shared/domain/book/facts';
import type { Book } from '@priyom/shared/domain/policy/schema';
import type { AuditTrail } from '../audit/audit.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import type { Policies } from '../policies/policies.ts';
import type { StaffDirectory } from '../staff/directory.ts';
import type { KeepTopicsPorts } from './keep-topics.ts';
import type { BookSeries } from './model.ts';

export interface BookViewPorts extends KeepTopicsPorts {
  policies: Policies;
  directory: StaffDirectory;
  audit: AuditTrail;
}

/** Title and columns as the newest policy that keeps this book has them: a retired book stays readable. */
export async function definitionOf(ports: BookViewPorts, scope: Scope, code: string): Promise<Book | undefined> {
  for (const { body } of await ports.policies.signed(scope)) {
    const book = body.books.find(each => each.code === code);
    if (book) return book;
  }
  return undefined;
}

/** «Тестова А. П.»; empty for somebody who is not on record. */
export async function staffName({ directory }: BookViewPorts, scope: Scope, staffId: string): Promise<string> {
  const card = await directory.staffMember(scope, staffId);
  return card ? shortName(card.name) : '';
}

/** Whose series it is, in words; empty for the institution's own. */
export async function ownerName(ports: BookViewPorts, scope: Scope, series: BookSeries): Promise<string> {
  if (series.scopeKind === 'specialist') return staffName(ports, scope, series.ownerId);
  return series.scopeKind === 'department' ? ports.directory.departmentName(scope, series.ownerId) : '';
}
