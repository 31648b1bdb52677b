import { newId } from '../platform/ids.ts';
import type { Database } from '../platform/mongo/database.ts';
import { DuplicateKeyError } from '../platform/mongo/duplicate-key.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { type Department, departmentsModel, type Institution, institutionsModel } from './model.ts';

/** Institutions themselves are found across the installation: by slug, or all of them. */
export function allInstitutions(database: Database): Promise<Institution[]> {
  return database.across(institutionsModel, 'institutions').find({}, { sort: { name: 1 } });
}

export function findInstitutionBySlug(database: Database, slug: string): Promise<Institution | undefined> {
  return database.across(institutionsModel, 'institutions').findOne({ slug });
}

/** @throws AppError NOT_FOUND */
export function getInstitution(database: Database, scope: Scope): Promise<Institution> {
  return database.in(scope, institutionsModel).getById(scope.institutionId);
}

/** Made once for each slug, whoever asks how often; an existing one is left as it is. */
export async function keepInstitution(
  database: Database,
  fresh: Omit<Institution, '_id' | 'institutionId'>,
): Promise<Institution> {
  const existing = await findInstitutionBySlug(database, fresh.slug);
  if (existing) return existing;
  const id = newId();
  const institution = { _id: id, institutionId: id, ...fresh };
  try {
    await database.in(institution, institutionsModel).insert(institution);
    return institution;
  } catch (error) {
    const first = error instanceof DuplicateKeyError ? await findInstitutionBySlug(database, fresh.slug) : undefined;
    if (first) return first;
    throw error;
  }
}

export function departmentsOf(database: Database, scope: Scope) {
  const departments = database.in(scope, departmentsModel);
  return {
    all: () => departments.find({}, { sort: { name: 1 } }),
    find: (id: string) => departments.findById(id),
    /** Made once for each code. */
    async keep(code: string, name: string): Promise<Department> {
      const existing = await departments.findOne({ code });
      if (existing) return existing;
      const department = { _id: newId(), institutionId: scope.institutionId, code, name };
      try {
        await departments.insert(department);
        return department;
      } catch (error) {
        const first = error instanceof DuplicateKeyError ? await departments.findOne({ code }) : undefined;
        if (first) return first;
        throw error;
      }
    },
  };
}
