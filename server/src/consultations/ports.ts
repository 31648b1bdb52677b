import type { PersonName } from '@priyom/shared/domain/appointment/schema';
import type { AppointmentStatus } from '@priyom/shared/domain/appointment/table';
import type { GuestPerson, GuestRole, NewGuest } from '@priyom/shared/domain/guest/schema';
import type { HallForm } from '@priyom/shared/domain/hall/schema';
import type { Method, PolicyBody } from '@priyom/shared/domain/policy/schema';
import type { Role } from '@priyom/shared/domain/staff/rights';
import type { ConsumerOffer } from '@priyom/shared/media/rtp';
import type { GivenText } from '@priyom/shared/signaling/requests';
import type { Command } from '../platform/aggregate/change.ts';
import type { WritePorts } from '../platform/aggregate/write.ts';
import type { KeyRing } from '../platform/crypto/key-ring.ts';
import type { Logger } from '../platform/logger.ts';
import type { Database } from '../platform/mongo/database.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import type { Alert, AlertKind } from '../tasks/alerts.ts';
import type { MediaGateway } from './media-port.ts';
import type { Consultation } from './model.ts';

/** An appointment as the live session sees it. */
export interface Meeting {
  id: string;
  status: AppointmentStatus;
  startsAt: Date;
  minutes: number;
  method: Method;
  isGroup: boolean;
  /** Of a group. */
  form: HallForm;
  isAnnounced: boolean;
  isUrgent: boolean;
  title: string;
  specialistId: string;
  departmentId: string;
  policyId: string;
  parties: { index: number; citizenId: string }[];
  /** Parties of whom each person who speaks has a place: one person may speak for several. */
  seats: number[];
  /** With whom of the house it is, nobody being served (D34). */
  colleagueIds: string[];
}

/** Of the appointments' noun; the three changes are idempotent by `command.requestId`. */
export interface Meetings {
  find(scope: Scope, id: string): Promise<Meeting | undefined>;
  start(scope: Scope, id: string, command: Command): Promise<void>;
  finish(scope: Scope, id: string, command: Command): Promise<void>;
  missed(scope: Scope, id: string, command: Command): Promise<void>;
}

export interface StaffPerson {
  staffId: string;
  name: PersonName;
  position: string;
  department: string;
  departmentId: string;
  /** Of every position held now. */
  departmentIds: readonly string[];
  roles: readonly Role[];
  skills: readonly string[];
}

export interface PartyPerson {
  /** «Условная Вера Петровна и Лёва, 7 лет»: what staff read. */
  title: string;
  speaker: PersonName;
  /** First name and age, when the talk is about a child; else empty. */
  child: string;
  /** The last digits of their number: enough to know one's own by; empty when there is none. */
  phoneEnd: string;
  /** As the others of a group read them, by their own choice (D9); empty: by name and patronymic. */
  shownAs: string;
}

export interface People {
  staff(scope: Scope, staffId: string): Promise<StaffPerson>;
  /** Everybody who works there now. */
  allStaff(scope: Scope): Promise<StaffPerson[]>;
  /** By party index; who speaks for several is the same at each. */
  parties(scope: Scope, consultationId: string): Promise<ReadonlyMap<number, PartyPerson>>;
  /** The booked number whole, and whose it is; an empty one when they are written to. */
  phone(scope: Scope, consultationId: string, partyIndex: number): Promise<{ phone: string; citizenId: string }>;
  guest(scope: Scope, invitationId: string): Promise<KnownGuest>;
}

export interface KnownGuest extends GuestPerson {
  role: GuestRole;
}

export interface Guests {
  /** @throws AppError CONSENT_REQUIRED while a required consent is not given. */
  requireConsents(scope: Scope, invitationId: string, consultationId: string): Promise<void>;
  /** Keeps who is wanted in the running session. @returns their id, the link's and the participant's */
  callIn(scope: Scope, consultationId: string, guest: NewGuest, command: Command): Promise<string>;
  person(scope: Scope, invitationId: string): Promise<KnownGuest>;
  /** @throws AppError LINK_REVOKED */
  linkOf(scope: Scope, invitationId: string): Promise<string>;
  revoke(scope: Scope, invitationId: string, command: Command): Promise<void>;
  /**
   * These texts were read aloud and agreed to by telephone; what is given already stays as it is.
   * @throws AppError CONSENT_REQUIRED · INVALID_STATE {kind: 'consent'} for another text
   */
  consentSpoken(asking: Asking, spoken: readonly GivenText[]): Promise<void>;
}

/** Whose words they are: of a guest's place (`seatIndexOf`), or null, the staff's. */
export interface Asking {
  scope: Scope;
  consultationId: string;
  seatIndex: number | null;
  command: Command;
}

/** Somebody's next action, made by a word from the session: see tasks/. */
export interface Helpers {
  callBack(asking: Asking, words: { phone: string; text: string }): Promise<void>;
  /** The staff's own: what they will do next about somebody who was not reached. */
  callAgain(asking: Asking, text: string): Promise<void>;
  technician(asking: Asking, problem: string): Promise<void>;
  /** Those who answer for the department get it as a task, until one of them takes it. Once for each key. */
  alert(scope: Scope, alert: Alert): Promise<void>;
  withdrawAlert(scope: Scope, consultationId: string, kind: AlertKind): Promise<void>;
}

/** Tells the people of a consultation; implemented by live/. Everything here is safe to repeat. */
export interface Announcer {
  /** Everybody sees the present state, soon; several changes in one tick are one message. */
  changed(scope: Scope, consultationId: string): void;
  /** Resolves when the state was handed to every socket: the roster goes before any media (rule 11). */
  rosterFirst(doc: Consultation): Promise<void>;
  /** Desks of the institution: who waits, who is asked, who is free, crises. */
  deskChanged(scope: Scope): void;
  asked(scope: Scope, consultationId: string, staffId: string): void;
  called(doc: Consultation, participantId: string, consumers: readonly ConsumerOffer[]): void;
  uncalled(doc: Consultation, participantId: string): void;
  declined(doc: Consultation, participantId: string, words: { reason: string; next: string }): void;
  /** Their sockets are put out of the session. */
  removed(doc: Consultation, participantId: string): void;
  warned(doc: Consultation, minutesLeft: number): void;
  moved(doc: Consultation): void;
}

export interface Presence {
  isOnline(scope: Scope, staffId: string): boolean;
  /** The media peers of a participant here, as far as this server knows. */
  peerOf(consultationId: string, participantId: string): string | null;
}

export interface ConsultationPorts {
  database: Database;
  write: WritePorts;
  keys: KeyRing;
  log: Logger;
  meetings: Meetings;
  policyOf: (scope: Scope, policyId: string) => Promise<PolicyBody>;
  /** The version in force at a moment, by the institution's own date; undefined: there is none. */
  policyAt: (scope: Scope, at: Date) => Promise<{ policyId: string; body: PolicyBody } | undefined>;
  checkPassed: (scope: Scope, appointmentId: string) => Promise<boolean>;
  people: People;
  guests: Guests;
  helpers: Helpers;
  announcer: Announcer;
  presence: Presence;
  media: MediaGateway;
}

/** Whose command on which consultation. */
export interface Doing {
  scope: Scope;
  consultationId: string;
  command: Command;
}
