import type { Role } from '@priyom/shared/domain/staff/rights';
import type { Membership, StaffRecord } from './model.ts';

/** Positions held on a local date; the first is the one a person is shown with. */
export function membershipsOn({ memberships }: Pick<StaffRecord, 'memberships'>, date: string): Membership[] {
  return memberships.filter(({ from, until }) => from <= date && (until === null || date <= until));
}

export function rolesOf(memberships: readonly Membership[]): Role[] {
  return [...new Set(memberships.flatMap(({ roles }) => roles))];
}

export function departmentIdsOf(memberships: readonly Membership[]): string[] {
  return [...new Set(memberships.map(({ departmentId }) => departmentId))];
}
