import { GroupList, GroupPage } from '@priyom/shared/api/groups';
import { useQuery } from '@tanstack/react-query';
import { request } from '../staff-app/request.ts';

/** All groups that this person may see, and where the public reads of them. People enrol while it is looked at. */
export function useGroups() {
  return useQuery({
    queryKey: ['groups'],
    queryFn: ({ signal }) => request('groups', GroupList, { signal }),
    refetchInterval: 30_000,
  });
}

/** One group with everybody who has enrolled. */
export function useGroup(id: string) {
  return useQuery({
    queryKey: ['group', id],
    queryFn: ({ signal }) => request('group', GroupPage, { params: { id }, signal }),
    refetchInterval: 30_000,
  });
}
