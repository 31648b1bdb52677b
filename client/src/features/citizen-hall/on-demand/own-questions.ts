import { HALL_LIMITS } from '@priyom/shared/domain/hall/limits';
import type { HallView, PollView } from '@priyom/shared/signaling/hall';

/** Of this person, not answered yet; those that the leaders still read count too. */
export function openOfMine({ questions }: Pick<HallView, 'questions'>): number {
  return questions.filter(({ isMine, status }) => isMine && status !== 'answered').length;
}

/** Why a question cannot go out now; null: it can. `over`: so many characters too long. */
export type WhyNotAsk = { kind: 'empty' } | { kind: 'over'; over: number } | { kind: 'tooMany'; n: number };

export function whyNotAsk(hall: Pick<HallView, 'questions'> | null, text: string): WhyNotAsk | null {
  const mine = hall ? openOfMine(hall) : 0;
  if (mine >= HALL_LIMITS.openQuestions) return { kind: 'tooMany', n: mine };
  const over = text.trim().length - HALL_LIMITS.question;
  if (over > 0) return { kind: 'over', over };
  return text.trim() === '' ? { kind: 'empty' } : null;
}

/** Per option its votes and the share of all, whole per cent; null while it is open: nobody is told yet. */
export function resultOf({
  counts,
  votes,
}: Pick<PollView, 'counts' | 'votes'>): { n: number; percent: number }[] | null {
  return counts?.map(n => ({ n, percent: votes > 0 ? Math.round((n * 100) / votes) : 0 })) ?? null;
}

/** While somebody reads or is about to press, nothing moves under them: `shown` ids keep their places, new ones follow. */
export function steadyOrder<Q extends { id: string }>(shown: readonly string[], now: readonly Q[]): Q[] {
  const known = shown.flatMap(id => now.find(question => question.id === id) ?? []);
  return [...known, ...now.filter(({ id }) => !shown.includes(id))];
}
