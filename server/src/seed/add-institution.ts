import type { PolicyBody } from '@priyom/shared/domain/policy/schema';
import type { Foundation } from '../foundation.ts';
import { calendarYearsOf, reviseCalendarYear } from '../institutions/calendar-years.ts';
import type { Institution } from '../institutions/model.ts';
import { departmentsOf, keepInstitution } from '../institutions/repository.ts';
import { hashPassword } from '../platform/crypto/password.ts';
import { DuplicateKeyError } from '../platform/mongo/duplicate-key.ts';
import { addStaff } from '../staff/add-staff.ts';
import { keepSkills } from '../staff/keep-skills.ts';
import { readData } from './policy-files.ts';
import { CalendarFile, type InstitutionFile } from './schema.ts';

type Ports = Pick<Foundation, 'database' | 'policies' | 'staff'>;

/** Who works there must be able to sign in on the first day, whatever day that is. */
const FROM = '2020-01-01';

/**
 * Makes an institution of data (D31, D32): house, departments, calendar, signed policy, people. Repeating it with the
 * same file changes nothing; a new policy text becomes the next version, and what people can help with is as the file says.
 */
export async function addInstitution(
  ports: Ports,
  file: InstitutionFile,
  policy: PolicyBody,
  password: string,
): Promise<Institution> {
  const { slug, name, shortName, zone, region, phone, technicianPhone } = file;
  const house = { slug, name, shortName, zone, region, phone, technicianPhone };
  const institution = await keepInstitution(ports.database, house);
  await keepCalendar(ports, institution);
  await ports.policies.addSigned(institution, policy);
  const departments = new Map<string, string>();
  for (const { code, name: title } of file.departments) {
    const department = await departmentsOf(ports.database, institution).keep(code, title);
    departments.set(code, department._id);
  }
  for (const person of file.staff) await keepPerson(ports, institution, person, departments, password);
  return institution;
}

async function keepCalendar({ database }: Ports, institution: Institution): Promise<void> {
  const known = new Set((await calendarYearsOf(database, institution)).map(record => record.year));
  for (const { decree, ...year } of CalendarFile.parse(await readData('calendar/production.json'))) {
    if (!known.has(year.year)) await reviseCalendarYear(database, institution, year, decree);
  }
}

async function keepPerson(
  { staff }: Ports,
  institution: Institution,
  person: InstitutionFile['staff'][number],
  departments: ReadonlyMap<string, string>,
  password: string,
): Promise<void> {
  const { login, name, position, roles, department, skills } = person;
  const departmentId = departments.get(department);
  if (departmentId === undefined)
    throw new Error(`${institution.slug}: ${login} works in an unknown department "${department}"`);
  const membership = { departmentId, roles, position, order: '', from: FROM, until: null };
  try {
    const passwordHash = await hashPassword(password);
    await addStaff(staff, institution, { login, name, passwordHash, memberships: [membership], skills: skills ?? [] });
  } catch (error) {
    if (!(error instanceof DuplicateKeyError)) throw error;
    if (skills) await keepSkills(staff, institution, login, skills);
  }
}
