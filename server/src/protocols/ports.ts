import type { WritePorts } from '../platform/aggregate/write.ts';
import type { KeyRing } from '../platform/crypto/key-ring.ts';
import type { Database } from '../platform/mongo/database.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import type { HeldConsultations } from '../records/held.ts';

/** What signing asks of the staff noun: the password again, and who stands under the paper. */
export interface Signers {
  /** @throws AppError PASSWORD_WRONG · LOCKED_OUT */
  requirePassword(scope: Scope, staffId: string, password: string): Promise<void>;
  signerOf(scope: Scope, staffId: string): Promise<{ fullName: string; position: string }>;
}

export interface RecordPorts {
  database: Database;
  keys: KeyRing;
  write: WritePorts;
  held: HeldConsultations;
  signers: Signers;
}
