import type { IncomingMessage } from 'node:http';
import type { Actor } from '@priyom/shared/actor';
import type { AuditTrail } from '../audit/audit.ts';
import type { Consultation, Participant } from '../consultations/model.ts';
import type { Reader } from '../messages/read-messages.ts';
import type { WritePorts } from '../platform/aggregate/write.ts';
import type { KeyRing } from '../platform/crypto/key-ring.ts';
import type { Database } from '../platform/mongo/database.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import type { StoredFile } from './model.ts';
import type { Scanner } from './scanner.ts';

export interface FilePorts {
  database: Database;
  keys: KeyRing;
  write: WritePorts;
  audit: AuditTrail;
  scanner: Scanner | null;
  seats: Seats;
  /** Puts it into the chat, once, and tells everybody who may read it. */
  handOver(doc: Consultation, file: StoredFile, name: string): Promise<void>;
  readerOf(doc: Consultation, who: Participant): Reader;
}

/** Who asks, before it is known for which consultation. Read anew at each request. */
export interface Asker {
  scope: Scope;
  actor: Actor;
  /** What an entry in the audit stands on. */
  basis: string;
  /** Their place in it. @throws AppError NOT_FOUND for a meeting that is not theirs */
  seatIn(doc: Consultation): Participant;
  /** A guest's link leads to this one alone; null: of staff. */
  consultationId: string | null;
}

/** Log-ins and links. @throws AppError UNAUTHENTICATED · NOT_FOUND · LINK_REVOKED · LINK_FINISHED */
export interface Seats {
  staff(req: IncomingMessage): Promise<Asker>;
  guest(req: IncomingMessage, invitationId: string): Promise<Asker>;
  /** Whose browser it is by the link that it was let in by first, for the record of what it tries; null: nobody's. */
  homeOf(req: IncomingMessage): Promise<Pick<Asker, 'scope' | 'actor'> | null>;
}
