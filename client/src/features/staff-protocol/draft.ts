import type { ProtocolView } from '@priyom/shared/api/protocols';
import * as z from 'zod';
import { typed } from '../staff-app/typed.ts';

/** What is typed, without the contract's limits: too much of it is a fault to be shown, not a text to be lost. */
const Draft = z.object({
  body: z.object({ reason: z.string(), topics: z.array(z.string()), solution: z.string() }),
  privateNotes: z.string(),
});
export type Draft = z.infer<typeof Draft>;

/** A draft over the version `v` of the server. */
const Unsaved = z.object({ v: z.int(), draft: Draft });
export type Unsaved = z.infer<typeof Unsaved>;

export function draftOf({ body, privateNotes }: ProtocolView): Draft {
  return { body, privateNotes };
}

export function isSame(one: Draft, other: Draft): boolean {
  return changedIn(one, other).length === 0;
}

export type DraftField = 'reason' | 'topics' | 'solution' | 'privateNotes';

/** Fields in which two texts differ. */
export function changedIn(one: Draft, other: Draft): DraftField[] {
  const fields: [DraftField, string, string][] = [
    ['reason', one.body.reason, other.body.reason],
    ['topics', one.body.topics.join(), other.body.topics.join()],
    ['solution', one.body.solution, other.body.solution],
    ['privateNotes', one.privateNotes, other.privateNotes],
  ];
  return fields.filter(([, mine, theirs]) => mine !== theirs).map(([field]) => field);
}

const keyOf = (protocolId: string) => `protocol ${protocolId}`;

/** What this tab typed before it was reloaded and could not save; null when the server has just that. */
export function recallUnsaved(view: ProtocolView): Unsaved | null {
  const kept = typed.recall(keyOf(view.id), Unsaved);
  if (kept && !isSame(kept.draft, draftOf(view))) return kept;
  typed.forget(keyOf(view.id));
  return null;
}

export function keepUnsaved(protocolId: string, unsaved: Unsaved | null): void {
  if (unsaved) typed.keep(keyOf(protocolId), unsaved);
  else typed.forget(keyOf(protocolId));
}
