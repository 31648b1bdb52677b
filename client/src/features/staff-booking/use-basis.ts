import { Bookable } from '@priyom/shared/api/appointments';
import type { PolicyView } from '@priyom/shared/api/policy';
import { localOf } from '@priyom/shared/calendar/zone';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { request } from '../staff-app/request.ts';
import { useMe } from '../staff-app/session.ts';
import type { Basis } from './choices.ts';
import { isClosedDay } from './open-days.ts';
import type { Specialist } from './WhenFields.tsx';

/** Who may be booked by this person. */
export function useBookable() {
  return useQuery({
    queryKey: ['bookable'],
    queryFn: ({ signal }) => request('bookable', Bookable, { signal }),
    staleTime: 60_000,
  });
}

/** What decides the choices of a form that takes somebody's time. */
export function useBasis(policy: PolicyView, specialists: readonly Specialist[]): Basis {
  const { staffId, roles, institution } = useMe();
  const today = localOf(new Date(), institution.zone).date;
  return useMemo(
    () => ({
      policy: policy.body,
      specialistIds: specialists.map(each => each.staffId),
      staffId,
      isHead: roles.includes('head'),
      today,
      isClosed: date => isClosedDay(date, policy.body, policy.calendarYears),
    }),
    [policy, specialists, staffId, roles, today],
  );
}
