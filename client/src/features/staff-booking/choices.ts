import { addDays } from '@priyom/shared/calendar/zone';
import { bookableMinutes, offeredMethods } from '@priyom/shared/domain/policy/rules';
import type { Method, PolicyBody } from '@priyom/shared/domain/policy/schema';
import type { WhenDraft } from './draft.ts';

/** What decides the choices of the form besides the draft. */
export interface Basis {
  policy: PolicyBody;
  /** Who may be booked by this person. */
  specialistIds: readonly string[];
  /** Who books. */
  staffId: string;
  isHead: boolean;
  /** By the institution's clock. */
  today: string;
  isClosed: (date: string) => boolean;
}

const LOOK_AHEAD_DAYS = 31;

/** Who is phoned is a citizen: among colleagues there is nobody's number to ring. A group does not write all evening. */
const IMPOSSIBLE: Readonly<Record<WhenDraft['kind'], readonly Method[]>> = {
  citizens: [],
  peer: ['phone'],
  group: ['phone', 'chat'],
};

/** A new draft with what is nearly always right: one's own hours, the usual way and length, the next open day. */
export function withDefaults<D extends WhenDraft>(draft: D, basis: Basis): D {
  const { specialistIds, staffId } = basis;
  const own = specialistIds.find(id => id === staffId) ?? (specialistIds.length === 1 ? specialistIds[0] : undefined);
  const known = specialistIds.find(id => id === draft.specialistId);
  const date = draft.date !== null && draft.date >= basis.today ? draft.date : nextOpenDay(basis);
  return settled({ ...draft, specialistId: known ?? own ?? null, date }, basis);
}

/** After a change: a way that may be chosen, a length that this way may have. What was chosen stays while it may. */
export function settled<D extends WhenDraft>(draft: D, basis: Basis): D {
  const methods = choosableMethods(basis, draft);
  const method = methods.find(each => each === draft.method) ?? methods[0] ?? null;
  const lengths = method === null ? [] : bookableMinutes(basis.policy, method);
  const usual = lengths.find(each => each === basis.policy.session.defaultMinutes) ?? lengths.at(-1) ?? null;
  return { ...draft, method, minutes: lengths.find(each => each === draft.minutes) ?? usual };
}

/** Where only the specialist chooses how to talk (regulation 004 §3.5), others book the first way of the policy. */
export function choosableMethods(
  { policy, staffId, isHead }: Basis,
  { specialistId, kind }: Pick<WhenDraft, 'specialistId' | 'kind'>,
): Method[] {
  const offered = offeredMethods(policy).filter(method => !IMPOSSIBLE[kind].includes(method));
  const mayChoose = policy.methodChosenBy.includes('registrar') || isHead || specialistId === staffId;
  return mayChoose ? offered : offered.slice(0, 1);
}

function nextOpenDay({ today, isClosed }: Basis): string | null {
  const days = Array.from({ length: LOOK_AHEAD_DAYS }, (_, ahead) => addDays(today, ahead));
  return days.find(day => !isClosed(day)) ?? null;
}
