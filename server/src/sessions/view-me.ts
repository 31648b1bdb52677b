import type { Me } from '@priyom/shared/api/auth';
import { fullName, shortName } from '@priyom/shared/domain/book/facts';
import type { Scope } from '../platform/mongo/scope.ts';
import type { StaffDirectory } from '../staff/directory.ts';

/** Who is signed in, for the screens. @throws AppError NOT_FOUND */
export async function viewMe(directory: StaffDirectory, scope: Scope, staffId: string, accessUntil: Date): Promise<Me> {
  const [card, institution] = await Promise.all([
    directory.getStaffMember(scope, staffId),
    directory.institution(scope),
  ]);
  return {
    staffId,
    name: fullName(card.name),
    shortName: shortName(card.name),
    initials: `${card.name.surname.charAt(0)}${card.name.given.charAt(0)}`,
    roles: [...card.roles],
    position: card.position,
    department: card.department,
    institution,
    accessUntil: accessUntil.toISOString(),
  };
}
