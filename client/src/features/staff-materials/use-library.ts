import { Materials } from '@priyom/shared/api/materials';
import { useQuery } from '@tanstack/react-query';
import { request } from '../staff-app/request.ts';

export function useLibrary(of: 'library' | 'all', isEnabled = true) {
  return useQuery({
    queryKey: ['materials', of],
    queryFn: ({ signal }) => request('materials', Materials, { query: { of }, signal }),
    enabled: isEnabled,
  });
}
