import type { Reach, Right } from '@priyom/shared/domain/staff/rights';
import { type Filter, oneOf } from '../platform/mongo/filter.ts';
import { authorize } from '../staff/authorize.ts';
import type { Appointment } from './model.ts';
import type { Asker } from './ports.ts';

/** Whose it is: the specialist's and the specialist's department's. */
export interface OfSpecialist {
  specialistId: string;
  departmentId: string;
}

/** D31: whether the asker's roles give the right, and far enough. @throws AppError FORBIDDEN {right} */
export function requireStaffReach(asker: Asker, right: Right, { specialistId, departmentId }: OfSpecialist): Reach {
  return authorize(asker, right, { staffId: specialistId, departmentId });
}

export function isInReach(asker: Asker, right: Right, owned: OfSpecialist): boolean {
  try {
    requireStaffReach(asker, right, owned);
    return true;
  } catch {
    return false;
  }
}

/** The same as a filter over appointments. @throws AppError FORBIDDEN {right} */
export function withinReach(asker: Asker, right: Right): Filter<Appointment> {
  const reach = authorize(asker, right);
  if (reach === 'institution') return {};
  const own: Filter<Appointment>[] = [{ specialistId: asker.staffId }, { colleagueIds: asker.staffId }];
  if (reach === 'own') return { anyOf: own };
  return { anyOf: [{ departmentId: oneOf(asker.departmentIds) }, ...own] };
}
