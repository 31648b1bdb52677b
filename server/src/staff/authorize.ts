import type { Actor } from '@priyom/shared/actor';
import { type Reach, type Right, type Role, reachOf } from '@priyom/shared/domain/staff/rights';
import { AppError } from '@priyom/shared/errors';
import type { Scope } from '../platform/mongo/scope.ts';

/** A signed-in member of staff with what they are today; also the scope of what they may see. */
export interface SignedIn extends Scope {
  staffId: string;
  sessionId: string;
  roles: readonly Role[];
  departmentIds: readonly string[];
  /** Until when this access token lives. */
  accessUntil: Date;
}

/** Whose a record is. Without an owner only the institution's reach suffices. */
export interface Owned {
  staffId?: string | undefined;
  departmentId?: string | undefined;
}

/**
 * D31, one table for server and screens, denied by default.
 * @returns how far the right reaches: the `basis` of the audit entry. @throws AppError FORBIDDEN {right}
 */
export function authorize(who: SignedIn, right: Right, owned?: Owned): Reach {
  const reach = reachOf(who.roles, right);
  if (reach === null || (owned && !isWithin(who, reach, owned))) throw new AppError('FORBIDDEN', { right });
  return reach;
}

function isWithin({ staffId, departmentIds }: SignedIn, reach: Reach, owned: Owned): boolean {
  if (reach === 'institution') return true;
  if (owned.staffId === staffId) return true;
  return reach === 'department' && owned.departmentId !== undefined && departmentIds.includes(owned.departmentId);
}

export function actorOf({ staffId, roles: [role], departmentIds: [departmentId] }: SignedIn): Actor {
  return { kind: 'staff', id: staffId, ...(role && { role }), ...(departmentId && { departmentId }) };
}
