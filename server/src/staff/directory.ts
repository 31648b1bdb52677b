import { localOf } from '@priyom/shared/calendar/zone';
import { PersonName } from '@priyom/shared/domain/appointment/schema';
import type { Role } from '@priyom/shared/domain/staff/rights';
import { departmentsOf, getInstitution } from '../institutions/repository.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { namePlace, type StaffPorts } from './add-staff.ts';
import { departmentIdsOf, membershipsOn, rolesOf } from './memberships.ts';
import { type StaffRecord, staffModel } from './model.ts';

/** A member of staff as others show them. */
export interface StaffCard {
  staffId: string;
  name: PersonName;
  position: string;
  departmentId: string;
  department: string;
  roles: readonly Role[];
  skills: readonly string[];
  departmentIds: readonly string[];
}

export interface InstitutionCard {
  id: string;
  name: string;
  shortName: string;
  zone: string;
  phone: string;
  technicianPhone: string;
}

/** People and the house, as other nouns see them. */
export interface StaffDirectory {
  /** @throws AppError NOT_FOUND */
  institution(scope: Scope): Promise<InstitutionCard>;
  /** Empty for an unknown one. */
  departmentName(scope: Scope, departmentId: string): Promise<string>;
  /** Those who work today. */
  staff(scope: Scope): Promise<StaffCard[]>;
  /** Also one who has left, with the last position: past meetings keep their names. */
  staffMember(scope: Scope, staffId: string): Promise<StaffCard | undefined>;
  /** @throws AppError NOT_FOUND */
  getStaffMember(scope: Scope, staffId: string): Promise<StaffCard>;
}

export function staffDirectory(ports: StaffPorts): StaffDirectory {
  const institution = async (scope: Scope): Promise<InstitutionCard> => {
    const { _id: id, name, shortName, zone, phone, technicianPhone } = await getInstitution(ports.database, scope);
    return { id, name, shortName, zone, phone, technicianPhone };
  };
  const card = async (scope: Scope, record: StaffRecord): Promise<StaffCard> => {
    const date = await todayOf(ports, scope);
    const departments = await departmentNames(ports, scope);
    return cardOf(await openName(ports, scope, record), record, date, departments);
  };
  return {
    institution,
    async departmentName(scope, departmentId) {
      return (await departmentsOf(ports.database, scope).find(departmentId))?.name ?? '';
    },
    async staff(scope) {
      const date = await todayOf(ports, scope);
      const departments = await departmentNames(ports, scope);
      const records = await ports.database.in(scope, staffModel).find({}, { sort: { _id: 1 } });
      const working = records.filter(record => membershipsOn(record, date).length > 0);
      return Promise.all(
        working.map(async record => cardOf(await openName(ports, scope, record), record, date, departments)),
      );
    },
    async staffMember(scope, staffId) {
      const record = await ports.database.in(scope, staffModel).findById(staffId);
      return record && card(scope, record);
    },
    async getStaffMember(scope, staffId) {
      return card(scope, await ports.database.in(scope, staffModel).getById(staffId));
    },
  };
}

/** The institution's local date. */
export async function todayOf({ database, clock }: Pick<StaffPorts, 'database' | 'clock'>, scope: Scope) {
  const { zone } = await getInstitution(database, scope);
  return localOf(clock.now(), zone).date;
}

function openName({ keys }: StaffPorts, scope: Scope, record: StaffRecord): Promise<PersonName> {
  return keys.open(scope, record.name, namePlace(record._id), PersonName);
}

async function departmentNames({ database }: StaffPorts, scope: Scope): Promise<ReadonlyMap<string, string>> {
  const all = await departmentsOf(database, scope).all();
  return new Map(all.map(({ _id, name }) => [_id, name]));
}

function cardOf(
  name: PersonName,
  record: StaffRecord,
  date: string,
  departments: ReadonlyMap<string, string>,
): StaffCard {
  const current = membershipsOn(record, date);
  const shown = current[0] ?? record.memberships.at(-1);
  const departmentId = shown?.departmentId ?? '';
  return {
    staffId: record._id,
    name,
    position: shown?.position ?? '',
    departmentId,
    department: departments.get(departmentId) ?? '',
    roles: rolesOf(current),
    skills: record.skills ?? [],
    departmentIds: departmentIdsOf(current),
  };
}
