import { PolicyView } from '@priyom/shared/api/policy';
import { useQuery } from '@tanstack/react-query';
import { request } from './request.ts';

/** The institution's acting policy: topics, memo, hours, grounds. Changes a few times a year. */
export function usePolicy() {
  return useQuery({
    queryKey: ['policy'],
    queryFn: ({ signal }) => request('policy', PolicyView, { signal }),
    staleTime: 10 * 60_000,
  });
}
