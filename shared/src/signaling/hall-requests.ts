import * as z from 'zod';
import { HALL_LIMITS, HallChat, NewPoll, QuestionText, ReactionKind } from '../domain/hall/schema.ts';
import { QUESTION_STATES } from '../domain/question/table.ts';
import { RequestId } from '../request-id.ts';
import { HallView, ListenerView } from './hall.ts';

const Id = z.string().min(1).max(64);
const Empty = z.object({});
const Command = z.object({ requestId: RequestId });
const OfParticipant = Command.extend({ participantId: Id });

/**
 * Of groups and webinars. The lead's and their colleagues' (they lead together) are refused to all others with FORBIDDEN
 * {kind: 'leaders'}; all of them outside a group with INVALID_STATE {kind: 'hall'}.
 */
export const HALL_REQUESTS = {
  'hand:set': { stage: 'room', params: Command.extend({ up: z.boolean() }), result: Empty },
  /** To «… даёт вам слово»; with the yes one may send what one has (`media:produce`). */
  'floor:answer': { stage: 'room', params: Command.extend({ yes: z.boolean() }), result: Empty },
  /** One's own: back into the hall, or into the silence. */
  'floor:return': { stage: 'room', params: Command, result: Empty },
  /** Questions and the poll; told anew by `hall:changed`. */
  'hall:look': { stage: 'room', params: Empty, result: z.object({ hall: HallView }) },
  'question:ask': {
    stage: 'room',
    params: z.object({ clientKey: Id, text: QuestionText, isNameless: z.boolean() }),
    /** `isHidden`: it may name somebody, and the leaders look at it first. */
    result: z.object({ questionId: Id, isHidden: z.boolean() }),
  },
  /** Once each, or taken back; never for one's own. */
  'question:vote': { stage: 'room', params: z.object({ questionId: Id, up: z.boolean() }), result: Empty },
  /** Once: INVALID_STATE {kind: 'vote'} for a second one. */
  'poll:answer': { stage: 'room', params: z.object({ pollId: Id, option: z.int().min(0).max(10) }), result: Empty },
  'reaction:send': { stage: 'room', params: z.object({ kind: ReactionKind }), result: Empty },
  /** The line under the picture, as somebody types it for all: told on, never stored. Leaders and interpreters. */
  'captions:type': { stage: 'room', params: z.object({ text: z.string().max(HALL_LIMITS.caption) }), result: Empty },

  'floor:give': { stage: 'room', params: OfParticipant, result: Empty },
  /** What they send ends at the sfu before the answer. */
  'floor:take': { stage: 'room', params: OfParticipant, result: Empty },
  /** null: everybody's. */
  'hand:lower': { stage: 'room', params: Command.extend({ participantId: Id.nullable() }), result: Empty },
  'hall:silence': { stage: 'room', params: Command.extend({ on: z.boolean() }), result: Empty },
  'hall:doors': { stage: 'room', params: Command.extend({ open: z.boolean() }), result: Empty },
  'hall:chat': { stage: 'room', params: Command.extend({ to: HallChat }), result: Empty },
  'hall:people': { stage: 'room', params: Empty, result: z.object({ people: z.array(ListenerView) }) },
  /** `text`: as it was cleaned before it is shown; null: as it was asked. */
  'question:mark': {
    stage: 'room',
    params: Command.extend({
      questionId: Id,
      as: z.enum(QUESTION_STATES),
      text: QuestionText.nullable().default(null),
    }),
    result: Empty,
  },
  'poll:open': { stage: 'room', params: Command.extend({ ...NewPoll.shape }), result: z.object({ pollId: Id }) },
  'poll:close': { stage: 'room', params: Command.extend({ pollId: Id }), result: Empty },
  'poll:withdraw': { stage: 'room', params: Command.extend({ pollId: Id }), result: Empty },
} as const;
