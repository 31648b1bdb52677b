import type { Scope } from '../platform/mongo/scope.ts';
import type { StaffPorts } from './add-staff.ts';
import { normaliseLogin, staffModel } from './model.ts';

/** What somebody of this institution can help with from now on; of nobody else's, whatever the login. */
export async function keepSkills(
  { database }: Pick<StaffPorts, 'database'>,
  scope: Scope,
  login: string,
  skills: string[],
): Promise<void> {
  await database.in(scope, staffModel).updateOne({ login: normaliseLogin(login) }, { $set: { skills } });
}
