import type { ParticipantView } from '@priyom/shared/signaling/snapshot';
import type { Translation } from '../../i18n/catalog.ts';
import type { ru } from '../../i18n/staff-room.ts';

type Words = Pick<Translation<typeof ru>['waiting'], 'left' | 'lost' | 'quickExit' | 'consentWithdrawn'>;

/** Who is no longer here and how they went: after a quick exit nobody phones or writes (ux §6.7). */
export function goneWords({ shownAs, leftHow }: Pick<ParticipantView, 'shownAs' | 'leftHow'>, t: Words): string {
  if (leftHow === 'quickExit') return t.quickExit(shownAs);
  if (leftHow === 'consentWithdrawn') return t.consentWithdrawn(shownAs);
  return leftHow === 'lost' ? t.lost(shownAs) : t.left(shownAs);
}
