import * as z from 'zod';
import { CONSULTATION_STATES, END_KINDS } from '../domain/consultation/table.ts';
import { GuestRole } from '../domain/guest/schema.ts';
import { RELATIONS } from '../domain/participant/relations.ts';
import { PARTICIPANT_STATES } from '../domain/participant/table.ts';
import { Method } from '../domain/policy/schema.ts';
import { QuietQuestion, SignalKind } from '../domain/signal/schema.ts';
import { Source } from '../media/rtp.ts';
import { HallFacts, HallPart } from './hall.ts';

const Id = z.string().min(1).max(64);
const When = z.iso.datetime();

export const ParticipantRole = z.enum(['lead', 'colleague', 'citizen', 'guest', 'interpreter']);
export type ParticipantRole = z.infer<typeof ParticipantRole>;

/** They want to be phoned · the lead rings them · nobody answered · they are on the telephone. */
export const PhoneState = z.enum(['none', 'wanted', 'dialled', 'noAnswer', 'talking']);
export type PhoneState = z.infer<typeof PhoneState>;

export const ParticipantView = z.object({
  id: Id,
  role: ParticipantRole,
  /** As this viewer may see them: name and patronymic, or surname and name for staff. */
  shownAs: z.string(),
  /** A second line: position, or «мама Лёвы, 7 лет». */
  about: z.string(),
  initials: z.string(),
  status: z.enum(PARTICIPANT_STATES),
  connection: z.enum(['up', 'interrupted', 'none']),
  /** The media peer whose consumers are theirs; null without a connection. */
  peerId: Id.nullable(),
  sources: z.array(z.object({ source: Source, paused: z.boolean() })),
  /** When they came to the waiting room. */
  waitingSince: When.nullable(),
  calledUntil: When.nullable(),
  /** Rows of the device check that they last did: what the lead reads beside the name. */
  devices: z.object({ camera: z.string(), mic: z.string(), sound: z.string(), network: z.string() }).nullable(),
  /** Devices that have opened the link; more than one is shown to the specialist. */
  deviceCount: z.int(),
  /**
   * How they went, for the lead: after a quick exit nobody phones or writes (ux §6.7); with a required consent taken back
   * they cannot be here (D14).
   */
  leftHow: z.enum(['left', 'lost', 'quickExit', 'consentWithdrawn']).nullable(),
  /** D22: how far the telephone has come with them; `phoneAt` since when. */
  phone: PhoneState,
  phoneAt: When.nullable(),
  /** The last digits of the number that will be rung, for themselves and the lead; empty: none is known. */
  phoneEnd: z.string(),
  /** For the staff in the room and themselves (ux §6.7). */
  signal: z.object({ kind: SignalKind, at: When }).nullable(),
  /** In a group or webinar, while they are in. */
  part: HallPart.nullable(),
});
export type ParticipantView = z.infer<typeof ParticipantView>;

/** People beside a camera without a connection of their own (model §5.4, regulation 001 §3.4). */
export const CompanionView = z.object({
  id: Id,
  who: z.string(),
  relation: z.enum(RELATIONS),
  side: z.enum(['citizen', 'specialist']),
  /** The participant who stated it. */
  statedBy: Id,
  from: When,
});
export type CompanionView = z.infer<typeof CompanionView>;

/** A file in the chat: its name is the message's text. */
export const FileCard = z.object({ id: Id, type: z.string(), size: z.int() });
export type FileCard = z.infer<typeof FileCard>;

/** A material of the institution's in the chat, as it was handed over: its title is the message's text. */
export const MaterialCard = z.object({
  /** Of this handing over. */
  id: Id,
  materialId: Id,
  /** Of a file: its name, type and bytes. */
  name: z.string(),
  type: z.string(),
  size: z.int(),
  /** Of a link; else empty. */
  link: z.string(),
});
export type MaterialCard = z.infer<typeof MaterialCard>;

export const ChatMessage = z.object({
  seq: z.int(),
  clientKey: Id,
  from: Id,
  shownAs: z.string(),
  text: z.string(),
  at: When,
  /**
   * `waiting` messages are between one guest and the staff; `all` is the room's chat; of a group's, `leaders` only those
   * who lead read and `one` only its addressee and the lead.
   */
  to: z.enum(['all', 'waiting', 'leaders', 'one']),
  /** Of `one`: as this viewer knows them. */
  addressee: z.object({ id: Id, shownAs: z.string() }).optional(),
  file: FileCard.optional(),
  material: MaterialCard.optional(),
  /** Of one's own: participants who have seen it. Nobody else is told who read what. */
  readBy: z.array(Id),
});
export type ChatMessage = z.infer<typeof ChatMessage>;

/** An open question to this viewer: may a colleague join (citizen), or: you are asked for (colleague). */
export const AskView = z.object({
  askId: Id,
  kind: z.enum(['colleagueMayJoin', 'switchCameraOn', 'takeLead', 'quietQuestion']),
  /** Of a `quietQuestion`. */
  question: QuietQuestion.nullable(),
  who: z.string(),
  about: z.string(),
  /** Somebody from outside; null: one of the staff. */
  guestRole: GuestRole.nullable(),
  reason: z.string(),
});
export type AskView = z.infer<typeof AskView>;

export const InvitedView = z.object({
  participantId: Id,
  /** null: somebody from outside. */
  staffId: Id.nullable(),
  shownAs: z.string(),
  position: z.string(),
  /** Somebody from outside; null: one of the staff. */
  guestRole: GuestRole.nullable(),
  reason: z.string(),
  /**
   * citizen's yes is awaited · colleague is rung · the citizen said no · the colleague declined or did not answer ·
   * a guest's link waits to be handed over and opened.
   */
  state: z.enum(['askingCitizen', 'ringing', 'refusedByCitizen', 'declined', 'lapsed', 'linkReady']),
  note: z.string(),
});
export type InvitedView = z.infer<typeof InvitedView>;

/** away: the lead has stepped out, nobody hears anybody · word: the staff talk among themselves (D18). */
export const HoldKind = z.enum(['away', 'word']);
export type HoldKind = z.infer<typeof HoldKind>;

export const Stage = z.enum(['waiting', 'called', 'room', 'over']);
export type Stage = z.infer<typeof Stage>;

/** Enough to redraw the screen from nothing; sent with every join and after every change, ordered by `rev`. */
export const Snapshot = z.object({
  rev: z.int(),
  consultationId: Id,
  stage: Stage,
  me: z.object({
    participantId: Id,
    role: ParticipantRole,
    mayLead: z.boolean(),
    /** Only for a citizen who was put out: the policy's rule and how to contest it, never what was written. */
    removal: z.object({ groundText: z.string(), contest: z.string() }).optional(),
  }),
  status: z.enum(CONSULTATION_STATES),
  plannedStartAt: When,
  plannedMinutes: z.int(),
  startedAt: When.nullable(),
  /** null before the start, without a cap, and while it is suspended. */
  endsAt: When.nullable(),
  capMinutes: z.int().nullable(),
  warningsAt: z.array(z.int()),
  capSuspended: z.object({ at: When, reason: z.string() }).nullable(),
  /** While it is on, citizens and guests are `onHold`: not seen, not heard, seeing and hearing nobody. Time goes on. */
  hold: z.object({ kind: HoldKind, at: When }).nullable(),
  /** Whose screen is shown: told before its first picture can come. null to who is not in the room. */
  share: z.object({ participantId: Id, at: When }).nullable(),
  mode: Method,
  /** What the policy offers, in the order of ux §6.3; nothing else can be chosen (D16). */
  modes: z.array(Method),
  /** A mode that the network forced is left by itself; a wished one only by a wish (D16). */
  modeCause: z.enum(['wish', 'network']),
  /** Whose network has taken the pictures; null while none has. Everybody is told the same (ux §6.4). */
  networkOf: Id.nullable(),
  group: z.boolean(),
  /** null: no group. */
  hall: HallFacts.nullable(),
  /** Colleagues among themselves: nobody is served (D34). */
  peer: z.boolean(),
  /** Papers about those who are served: not among colleagues, nor in an announced group, which has a register alone. */
  hasProtocols: z.boolean(),
  title: z.string(),
  participants: z.array(ParticipantView),
  companions: z.array(CompanionView),
  /** Lead only: colleagues asked and not yet here. */
  invited: z.array(InvitedView),
  /** Lead only: whom the session was offered last, while they are asked or after their «Не могу». */
  offered: z.object({ askId: Id, participantId: Id, state: z.enum(['open', 'no']) }).nullable(),
  asks: z.array(AskView),
  /** Lead only: what was asked quietly of whom, the last of each. */
  quietly: z.array(z.object({ participantId: Id, question: QuietQuestion, state: z.enum(['open', 'yes', 'no']) })),
  /** Of the lead, for a waiting guest: is the specialist here, in another meeting, late. */
  leadState: z.enum(['away', 'online', 'inRoom', 'busy', 'late']),
  /** Last words of the specialist to the waiting room. */
  chat: z.object({ lastSeq: z.int(), messages: z.array(ChatMessage) }),
  /** Lead only: why calling is not possible yet. */
  checkMissing: z.boolean(),
  ended: z
    .object({
      kind: z.enum(END_KINDS),
      at: When,
      groundText: z.string(),
      contest: z.string(),
      /** That this viewer, a citizen, talked through an interpreter; null: they did not. */
      interpretedMinutes: z.int().nullable(),
    })
    .nullable(),
});
export type Snapshot = z.infer<typeof Snapshot>;
