import * as z from 'zod';
import { CompanionView, ParticipantRole } from './snapshot.ts';

const Id = z.string().min(1).max(64);

/** One message of the talk between somebody who waits and the staff. */
export const WaitingWords = z.object({ seq: z.int(), byStaff: z.boolean(), text: z.string(), at: z.iso.datetime() });
export type WaitingWords = z.infer<typeof WaitingWords>;

/** Somebody of those who are alerted takes it up: `id` of the task, null for who may not; '' while nobody has. */
export const AlertTask = z.object({ id: Id.nullable(), takenBy: z.string() });
export type AlertTask = z.infer<typeof AlertTask>;

/** What every staff page knows live: who waits for me, who asks for me, who is on line. */
export const Desk = z.object({
  waiting: z.array(
    z.object({
      consultationId: Id,
      participantId: Id,
      role: ParticipantRole,
      shownAs: z.string(),
      about: z.string(),
      since: z.iso.datetime(),
      plannedStartAt: z.iso.datetime(),
      status: z.enum(['waiting', 'called', 'inRoom']),
      devices: z.object({ camera: z.string(), mic: z.string(), sound: z.string(), network: z.string() }).nullable(),
      companions: z.array(CompanionView.pick({ who: true, relation: true })),
      /** What they and the staff have written to each other so far, oldest first. */
      talk: z.array(WaitingWords),
    }),
  ),
  asked: z.array(
    z.object({
      consultationId: Id,
      participantId: Id,
      from: z.string(),
      fromPosition: z.string(),
      reason: z.string(),
      /** First name and age of the child, or name and patronymic: what ux §6.6 lets a colleague see. */
      about: z.string(),
      until: z.iso.datetime(),
    }),
  ),
  colleagues: z.array(
    z.object({
      staffId: Id,
      shownAs: z.string(),
      position: z.string(),
      department: z.string(),
      /** What they can help with: found by it when somebody is wanted. */
      skills: z.array(z.string()),
      state: z.enum(['free', 'busy', 'offline']),
      busyUntil: z.iso.datetime().nullable(),
      /** Told at once of a crisis in a meeting of this person's; of people for whom a page must be open to read it. */
      isAlerted: z.boolean(),
    }),
  ),
  /** Crises whose cap is suspended now, for head and psychologist on duty. */
  crises: z.array(
    z.object({ consultationId: Id, lead: z.string(), since: z.iso.datetime(), reason: z.string(), task: AlertTask }),
  ),
  /** A citizen has called for help without a sound: for head and psychologist on duty, without a name (ux §6.7). */
  signals: z.array(z.object({ consultationId: Id, lead: z.string(), since: z.iso.datetime(), task: AlertTask })),
});
export type Desk = z.infer<typeof Desk>;
