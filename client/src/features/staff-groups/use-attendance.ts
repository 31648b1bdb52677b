import { CourseAttendance } from '@priyom/shared/api/groups';
import { useQuery } from '@tanstack/react-query';
import { request } from '../staff-app/request.ts';

/** Of one course; read anew each time, it moves with every meeting. */
export function useAttendance(id: string) {
  return useQuery({
    queryKey: ['group', id, 'attendance'],
    queryFn: ({ signal }) => request('courseAttendance', CourseAttendance, { params: { id }, signal }),
  });
}
