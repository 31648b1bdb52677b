import { HALL_LIMITS } from '@priyom/shared/domain/hall/limits';
import { NewPoll } from '@priyom/shared/domain/hall/schema';
import * as z from 'zod';

/** As typed: empty options are places to type, not options. */
export const PollDraft = z.object({ question: z.string(), options: z.array(z.string()) });
export type PollDraft = z.infer<typeof PollDraft>;

export const FEWEST_OPTIONS = 2;
export const NEW_POLL: PollDraft = { question: '', options: Array.from({ length: FEWEST_OPTIONS }, () => '') };

export interface PollFaults {
  question: boolean;
  /** By place. */
  options: readonly ('empty' | 'twice' | null)[];
}

export type PollReading = { poll: NewPoll; faults: null } | { poll: null; faults: PollFaults };

/** The draft as the contract wants it, or what is wrong where. */
export function readPoll(draft: PollDraft): PollReading {
  const parsed = NewPoll.safeParse(draft);
  if (parsed.success) return { poll: parsed.data, faults: null };
  const plain = draft.options.map(option => option.trim().toLowerCase());
  return {
    poll: null,
    faults: {
      question: !NewPoll.shape.question.safeParse(draft.question).success,
      options: plain.map((option, at) => (option === '' ? 'empty' : plain.indexOf(option) < at ? 'twice' : null)),
    },
  };
}

export const mayAdd = ({ options }: PollDraft): boolean => options.length < HALL_LIMITS.mostOptions;
export const mayDrop = ({ options }: PollDraft): boolean => options.length > FEWEST_OPTIONS;
