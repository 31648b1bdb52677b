import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as z from 'zod';
import { newRequestId, request } from './request.ts';

/** One press that marks a task as done, or taken up; pressed again it is the same press. */
export function useTaskDone(id: string) {
  const queries = useQueryClient();
  const [requestId] = useState(newRequestId);
  const { isPending, error, mutate } = useMutation({
    mutationFn: () => request('taskDone', z.unknown(), { params: { id }, body: { requestId } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['today'] }),
  });
  return { isBusy: isPending, error, done: () => mutate() };
}
