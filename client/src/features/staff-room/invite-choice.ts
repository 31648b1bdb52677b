import type { Desk } from '@priyom/shared/signaling/desk';
import type { InvitedView } from '@priyom/shared/signaling/snapshot';
import { isFound } from '../../ui/staff/combo-search.ts';

type Colleague = Desk['colleagues'][number];

/** Who fits what was typed by name, position or department; the free ones first. */
export function foundAmong(online: Desk['colleagues'], typed: string): Desk['colleagues'] {
  return online
    .filter(({ shownAs, position, department }) => isFound({ name: shownAs, also: `${position} ${department}` }, typed))
    .sort((a, b) => Number(a.state === 'busy') - Number(b.state === 'busy'));
}

/** «Кто свободен»: whoever was asked in this session (no answer, «не могу», the citizen's «Не надо») is not asked again by chance. */
export function firstFree(
  colleagues: readonly Colleague[],
  invited: readonly Pick<InvitedView, 'staffId'>[],
): Colleague | undefined {
  return colleagues.find(
    ({ state, staffId }) => state === 'free' && !invited.some(person => person.staffId === staffId),
  );
}
