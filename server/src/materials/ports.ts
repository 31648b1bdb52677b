import type { AuditTrail } from '../audit/audit.ts';
import type { Consultation, Participant } from '../consultations/model.ts';
import type { Scanner } from '../files/scanner.ts';
import type { GivenCard } from '../messages/model.ts';
import type { Reader } from '../messages/read-messages.ts';
import type { WritePorts } from '../platform/aggregate/write.ts';
import type { KeyRing } from '../platform/crypto/key-ring.ts';
import type { Database } from '../platform/mongo/database.ts';

/** For keeping them. */
export interface MaterialPorts {
  database: Database;
  write: WritePorts;
  audit: AuditTrail;
  scanner: Scanner | null;
}

/** For handing them over. */
export interface GivenPorts extends MaterialPorts {
  keys: KeyRing;
  /** Puts it into the chat, once for each key, and tells everybody who may read it. */
  tell(doc: Consultation, from: string, said: { clientKey: string; text: string; material: GivenCard }): Promise<void>;
  readerOf(doc: Consultation, who: Participant): Reader;
}
