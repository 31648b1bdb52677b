import type { CalendarYear } from '@priyom/shared/calendar/working-days';
import type { Contact, PersonName } from '@priyom/shared/domain/appointment/schema';
import type { ConsultationStatus } from '@priyom/shared/domain/consultation/table';
import type { PolicyBody } from '@priyom/shared/domain/policy/schema';
import type { ProtocolStatus } from '@priyom/shared/domain/protocol/table';
import type { AuditTrail } from '../audit/audit.ts';
import type { Command } from '../platform/aggregate/change.ts';
import type { WritePorts } from '../platform/aggregate/write.ts';
import type { KeyRing } from '../platform/crypto/key-ring.ts';
import type { Database } from '../platform/mongo/database.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { actorOf, type SignedIn } from '../staff/authorize.ts';
import type { StaffDirectory } from '../staff/directory.ts';

/** Who asks: also the scope of what they ask. */
export type Asker = SignedIn;

export type { InstitutionCard, StaffCard } from '../staff/directory.ts';

export interface ActingPolicy {
  policyId: string;
  version: number;
  body: PolicyBody;
}

export interface Policies {
  /** The version acting on that local date. @throws AppError NOT_READY when the institution has none. */
  actingOn(scope: Scope, date: string): Promise<ActingPolicy>;
  /** @throws AppError NOT_FOUND */
  get(scope: Scope, policyId: string): Promise<ActingPolicy>;
  years(scope: Scope): Promise<CalendarYear[]>;
}

export interface NewPerson {
  name: PersonName;
  birthDate: string | null;
  /** A child is reached through the representative. */
  contact: Contact;
}

export interface KnownPerson {
  citizenId: string;
  name: PersonName;
  birthDate: string | null;
}

/** The noun citizens. */
export interface Citizens {
  /** The same person found again by contact and name, else made. Repeated with the same `key`: the same record. */
  keep(scope: Scope, key: string, person: NewPerson): Promise<string>;
  /** Erased ones are absent. */
  known(scope: Scope, citizenIds: readonly string[]): Promise<ReadonlyMap<string, KnownPerson>>;
}

/** A consultation as appointments, the link's pages and the day see it; `_id` is the appointment's. */
export interface ConsultationCard {
  id: string;
  status: ConsultationStatus;
  startedAt: Date | null;
  endedAt: Date | null;
  endKind: string | null;
  /** What the citizen reads after an end for cause. */
  groundText: string;
}

/** The session, as far as it is needed here. */
export interface Sessions {
  cards(scope: Scope, ids: readonly string[]): Promise<ReadonlyMap<string, ConsultationCard>>;
  /** Another device than this guest session is connected by the same link. */
  isElsewhere(scope: Scope, consultationId: string, invitationId: string, guestSessionId: string): Promise<boolean>;
  /** The appointment was moved or cancelled: whoever waits learns it. Idempotent. */
  appointmentChanged(scope: Scope, consultationId: string): Promise<void>;
  /** Closes the sockets that live by this link. Idempotent. */
  closeInvitation(scope: Scope, invitationId: string): Promise<void>;
}

export interface ProtocolCard {
  id: string;
  consultationId: string;
  partyIndex: number;
  status: ProtocolStatus;
  authorId: string;
  since: Date;
}

/** Papers of consultations that still want somebody's hand. */
export interface Records {
  protocols(scope: Scope, consultationIds: readonly string[]): Promise<ProtocolCard[]>;
  linesToConfirm(scope: Scope, consultationIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** What this person must still sign or confirm, of any day, oldest first. */
  waitingFor(
    scope: Scope,
    staffId: string,
  ): Promise<
    { kind: 'signProtocol' | 'confirmLine' | 'signRegister'; id: string; consultationId: string; since: Date }[]
  >;
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
  policies: Policies;
  citizens: Citizens;
  audit: AuditTrail;
  sessions: Sessions;
  records: Records;
  /** Without media (a server that serves papers only) the browser's own report stands alone. */
  probes?: ProbeWitness;
  /** Secrets of links, from MASTER_KEY. */
  links: { secretOf(scope: Scope, seed: string): string; urlOf(secret: string): string };
}

export function commandOf(asker: Asker, requestId: string): Command {
  return { requestId, actor: actorOf(asker) };
}
