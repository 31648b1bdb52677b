import * as z from 'zod';
import { Floor, HallChat, HallForm, ReactionKind } from '../domain/hall/schema.ts';
import { POLL_STATES } from '../domain/poll/table.ts';
import { QUESTION_STATES } from '../domain/question/table.ts';

const Id = z.string().min(1).max(64);
const When = z.iso.datetime();

/** What is true of the whole hall, in every snapshot of a group or webinar. */
export const HallFacts = z.object({
  form: HallForm,
  /** «Тишина для всех»: whoever is served is heard only with the floor. */
  silence: When.nullable(),
  /** A webinar's doors: from then on whoever waits may come in without being called. */
  doorsOpen: When.nullable(),
  chat: HallChat,
  /** Raised now. Whose, only leaders see in a webinar. */
  hands: z.int(),
  /** Of a webinar: who is in the hall and not on the stage. */
  listening: z.int(),
  /** Who waits outside: for those who lead; else 0. */
  waiting: z.int(),
  /** Who may still come: for those who lead; else 0. */
  expected: z.int(),
});
export type HallFacts = z.infer<typeof HallFacts>;

/** One person's part in it. */
export const HallPart = z.object({
  floor: Floor,
  /** Since when their hand is up, and its place in the queue, 1 first. */
  hand: z.object({ at: When, place: z.int() }).nullable(),
});
export type HallPart = z.infer<typeof HallPart>;

export const QuestionView = z.object({
  id: Id,
  status: z.enum(QUESTION_STATES),
  text: z.string(),
  /** As the hall knows them; '' for one without a name, to everybody. */
  shownAs: z.string(),
  at: When,
  votes: z.int(),
  isMine: z.boolean(),
  hasMyVote: z.boolean(),
});
export type QuestionView = z.infer<typeof QuestionView>;

export const PollView = z.object({
  id: Id,
  status: z.enum(POLL_STATES),
  question: z.string(),
  options: z.array(z.string()),
  /** By option. null to the hall while it is open: the first votes would lead the others. */
  counts: z.array(z.int()).nullable(),
  votes: z.int(),
  /** null: not voted. */
  mine: z.int().nullable(),
});
export type PollView = z.infer<typeof PollView>;

/** Questions: the one being answered, then by votes, then the newer first. */
export const HallView = z.object({
  rev: z.int(),
  questions: z.array(QuestionView),
  /** Not shown here for their number. */
  more: z.int(),
  /** The last one that was not withdrawn. */
  poll: PollView.nullable(),
});
export type HallView = z.infer<typeof HallView>;

/** Somebody of the hall, for those who lead; real name and shown one. */
export const ListenerView = z.object({
  participantId: Id,
  name: z.string(),
  shownAs: z.string(),
  initials: z.string(),
  state: z.enum(['expected', 'waiting', 'inHall', 'gone']),
  since: When.nullable(),
  hand: z.int().nullable(),
});
export type ListenerView = z.infer<typeof ListenerView>;

/** Since the last word of it, at most one a second. */
export const Reactions = z.partialRecord(ReactionKind, z.int());
export type Reactions = z.infer<typeof Reactions>;
