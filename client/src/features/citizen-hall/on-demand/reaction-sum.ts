import { REACTIONS } from '@priyom/shared/domain/hall/limits';
import type { ReactionKind } from '@priyom/shared/domain/hall/schema';
import type { Reactions } from '@priyom/shared/signaling/hall';

type SumWords = Readonly<Record<ReactionKind, (n: number) => string>>;

export function addedTo(before: Reactions, more: Reactions): Reactions {
  const sum: Reactions = {};
  for (const kind of REACTIONS) {
    const n = (before[kind] ?? 0) + (more[kind] ?? 0);
    if (n > 0) sum[kind] = n;
  }
  return sum;
}

/** «3 «да», 1 спасибо»; '' for none. */
export function sumWords(counts: Reactions, words: SumWords): string {
  return REACTIONS.flatMap(kind => {
    const n = counts[kind] ?? 0;
    return n > 0 ? [words[kind](n)] : [];
  }).join(', ');
}
