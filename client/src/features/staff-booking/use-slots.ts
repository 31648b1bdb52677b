import { Slots } from '@priyom/shared/api/appointments';
import { Day } from '@priyom/shared/domain/appointment/schema';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../staff-app/request.ts';

export interface SlotsWish {
  specialistId: string | null;
  date: string | null;
  minutes: number | null;
}

/** The day of one specialist; others book meanwhile, so it is asked again every half minute and before every decision. */
export function useSlots(wish: SlotsWish) {
  return useQuery({ ...slotsQuery(wish), refetchInterval: 30_000 });
}

/** The same once, for many days at a time. */
export function slotsQuery({ specialistId, date, minutes }: SlotsWish) {
  const query = { specialistId: specialistId ?? '', date: date ?? '', minutes: minutes ?? 0 };
  return queryOptions({
    queryKey: ['slots', query.specialistId, query.date, query.minutes],
    queryFn: ({ signal }) => request('slots', Slots, { query, signal }),
    // A year that is being typed is no day yet: 2, 20, 202.
    enabled: specialistId !== null && Day.safeParse(date).success && minutes !== null,
  });
}
