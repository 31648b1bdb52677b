import type { AuditTrail } from '../audit/audit.ts';
import type { Citizens } from '../citizens/citizens.ts';
import type { LinkSecrets } from '../invitations/link-secret.ts';
import type { MailCarrier } from '../mail/carrier.ts';
import type { Command } from '../platform/aggregate/change.ts';
import type { WritePorts } from '../platform/aggregate/write.ts';
import type { KeyRing } from '../platform/crypto/key-ring.ts';
import type { Database } from '../platform/mongo/database.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import type { Policies } from '../policies/policies.ts';
import { actorOf, type SignedIn } from '../staff/authorize.ts';
import type { StaffDirectory } from '../staff/directory.ts';

/** Who asks: also the scope of what they ask. */
export type Asker = SignedIn;

export type { InstitutionCard, StaffCard } from '../staff/directory.ts';

/** The live sessions, as far as a booking reaches into them. */
export interface LiveSessions {
  /** The appointment was moved or cancelled: whoever waits learns it. Idempotent. */
  appointmentChanged(scope: Scope, consultationId: string): Promise<void>;
  /** Closes the sockets that live by this link. Idempotent; a socket of another server ends at its next command. */
  closeInvitation(scope: Scope, invitationId: string): Promise<void>;
  /** Whoever is in by this link goes, unless all that is required is still consented to. Idempotent. */
  consentWithdrawn(scope: Scope, invitationId: string): Promise<void>;
  /** What stands at the desks may have changed: somebody took up an alert. */
  deskChanged(scope: Scope): void;
}

/** What the server itself saw of a staff member's probe; the media noun keeps it for minutes. */
export interface ProbeWitness {
  seen(scope: Scope, appointmentId: string, staffId: string): Promise<ServerProbe | null>;
}

export interface ServerProbe {
  at: Date;
  roundTripMs: number | null;
  lossRatio: number | null;
  protocol: 'udp' | 'tcp' | 'relay' | null;
}

/** Everything the use cases of these folders need from outside; made once by main. */
export interface VisitPorts {
  database: Database;
  write: WritePorts;
  keys: KeyRing;
  directory: StaffDirectory;
  policies: Pick<Policies, 'actingOn' | 'get' | 'years'>;
  citizens: Pick<Citizens, 'keep' | 'known'>;
  audit: AuditTrail;
  live: LiveSessions;
  /** Without media (a server that serves papers only) the browser's own report stands alone. */
  probes?: ProbeWitness;
  /** Letters, where the house has a mail server. */
  mail: MailCarrier;
  /** Secrets of links, from MASTER_KEY. */
  links: LinkSecrets;
}

export function commandOf(asker: Asker, requestId: string): Command {
  return { requestId, actor: actorOf(asker) };
}
