import { ReactionKind } from '@priyom/shared/domain/hall/schema';
import type { Reactions } from '@priyom/shared/signaling/hall';
import type { Translation } from '../../i18n/catalog.ts';
import type { ru } from '../../i18n/staff-hall.ts';

/** «согласны: 3, помедленнее: 1», in the order of the kinds; '' for none. */
export function reactionWords(counts: Reactions, t: Translation<typeof ru>['reactions']): string {
  return ReactionKind.options
    .flatMap(kind => {
      const n = counts[kind] ?? 0;
      return n > 0 ? t[kind](n) : [];
    })
    .join(', ');
}

export function summed(all: readonly Reactions[]): Reactions {
  const sum: Reactions = {};
  for (const counts of all) {
    for (const kind of ReactionKind.options) sum[kind] = (sum[kind] ?? 0) + (counts[kind] ?? 0);
  }
  return sum;
}
