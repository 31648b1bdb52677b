import type { AuditTrail } from '../audit/audit.ts';
import type { KeepTopicsPorts } from '../books/keep-topics.ts';
import type { Policies } from '../policies/policies.ts';
import type { RecordPorts } from '../protocols/ports.ts';
import type { StaffDirectory } from '../staff/directory.ts';

/** What protocols, registers and journals need from outside; made once by main. */
export interface RecordsPorts extends RecordPorts {
  books: KeepTopicsPorts;
  directory: StaffDirectory;
  policies: Pick<Policies, 'actingOn' | 'get'>;
  audit: AuditTrail;
}
