import type { PersonName } from '@priyom/shared/domain/appointment/schema';
import type { Clock } from '../platform/clock.ts';
import { type KeyRing, STAFF_SUBJECT } from '../platform/crypto/key-ring.ts';
import { newId } from '../platform/ids.ts';
import type { Database } from '../platform/mongo/database.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { type Membership, normaliseLogin, type StaffRecord, staffModel } from './model.ts';

export interface StaffPorts {
  database: Database;
  keys: KeyRing;
  clock: Clock;
}

export interface NewStaff {
  login: string;
  name: PersonName;
  /** Of `hashPassword`. */
  passwordHash: string;
  memberships: Membership[];
  /** Of `Skills`. */
  skills: string[];
}

export const namePlace = (staffId: string) => ({ documentId: staffId, field: 'name' });

/**
 * Takes somebody on.
 * @throws DuplicateKeyError on `login`: it is one in the whole installation.
 */
export async function addStaff(ports: StaffPorts, scope: Scope, fresh: NewStaff): Promise<StaffRecord> {
  const { database, keys, clock } = ports;
  const _id = newId();
  const keyId = await keys.dataKeyFor(scope, STAFF_SUBJECT);
  const record: StaffRecord = {
    _id,
    institutionId: scope.institutionId,
    login: normaliseLogin(fresh.login),
    name: await keys.seal(scope, keyId, namePlace(_id), fresh.name),
    memberships: fresh.memberships,
    skills: fresh.skills,
    passwordHash: fresh.passwordHash,
    createdAt: clock.now(),
  };
  await database.in(scope, staffModel).insert(record);
  return record;
}
