import { Today } from '@priyom/shared/api/appointments';
import { localOf } from '@priyom/shared/calendar/zone';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { request } from '../staff-app/request.ts';
import { useMe } from '../staff-app/session.ts';
import { useNow } from '../staff-app/use-now.ts';

/** The institution's date, YYYY-MM-DD. */
export function useTodaysDate(): string {
  return localOf(useNow(), useMe().institution.zone).date;
}

/** A day's meetings and, of any day, what waits for this person. */
export function useDay(date: string, everyMs = 30_000) {
  return useQuery({
    queryKey: ['today', date],
    queryFn: ({ signal }) => request('today', Today, { query: { date }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: everyMs,
  });
}
