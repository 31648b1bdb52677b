import type { Answers } from '@priyom/shared/domain/questionnaire/schema';
import { answersMemory } from '../answers-memory.ts';

export interface Kept {
  /** Which question stood on the screen, from 0; as many as there are: the last screen. */
  at: number;
  /** What the server has not got; null: it has all. */
  unsaved: Unsaved | null;
}

export interface Unsaved {
  answers: Answers;
  isDone: boolean;
}

/** A tab's word on one questionnaire. */
export interface AnswersKeeper {
  recall(): Kept | null;
  keep(kept: Kept): void;
}

/** Answers outlive a reload of the tab until the server has them. What cannot be read is as if nothing had been kept. */
export function answersKeeper(invitationId: string): AnswersKeeper {
  return {
    recall: () => keptIn(parsed(answersMemory.get(invitationId))),
    keep: kept => answersMemory.set(invitationId, JSON.stringify(kept)),
  };
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

function keptIn(value: unknown): Kept | null {
  if (typeof value !== 'object' || value === null || !('at' in value) || typeof value.at !== 'number') return null;
  return { at: value.at, unsaved: 'unsaved' in value ? unsavedIn(value.unsaved) : null };
}

function unsavedIn(value: unknown): Unsaved | null {
  if (typeof value !== 'object' || value === null || !('answers' in value)) return null;
  const { answers } = value;
  if (typeof answers !== 'object' || answers === null) return null;
  const of = (part: string) => entriesIn(part in answers ? Reflect.get(answers, part) : null);
  return {
    answers: {
      marks: Object.fromEntries(
        of('marks').flatMap(([code, mark]) => (typeof mark === 'number' ? [[code, mark]] : [])),
      ),
      choices: textsIn(of('choices')),
      words: textsIn(of('words')),
    },
    isDone: 'isDone' in value && value.isDone === true,
  };
}

const entriesIn = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

const textsIn = (entries: [string, unknown][]): Record<string, string> =>
  Object.fromEntries(entries.flatMap(([code, text]) => (typeof text === 'string' ? [[code, text]] : [])));
