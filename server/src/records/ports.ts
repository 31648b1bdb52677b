import type { AuditTrail } from '../audit/audit.ts';
import type { BookPorts } from '../books/record-line.ts';
import type { Policies } from '../policies/policies.ts';
import type { RecordPorts } from '../protocols/ports.ts';
import type { StaffDirectory } from '../staff/directory.ts';

/** What protocols, registers and journals need from outside; made once by main. */
export interface RecordsPorts extends RecordPorts {
  books: BookPorts;
  directory: StaffDirectory;
  policies: Pick<Policies, 'actingOn' | 'get'>;
  audit: AuditTrail;
}
