import type { Desk } from '@priyom/shared/signaling/desk';
import type { InvitedView } from '@priyom/shared/signaling/snapshot';
import { isFound } from '../../ui/staff/combo-search.ts';

type Colleague = Desk['colleagues'][number];

/** Who fits what was typed by name, position, department or skill; the free ones first, of them who has just this skill. */
export function foundAmong(online: Desk['colleagues'], typed: string): Desk['colleagues'] {
  const place = (one: Colleague) => Number(one.state === 'busy') * 2 + Number(!one.skills.includes(typed));
  return online
    .filter(({ shownAs, ...one }) =>
      isFound({ name: shownAs, also: [one.position, one.department, ...one.skills].join(' ') }, typed),
    )
    .sort((a, b) => place(a) - place(b));
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
