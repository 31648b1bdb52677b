import type { RouteName } from '@priyom/shared/api/routes';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type * as z from 'zod';
import { newRequestId, request } from '../staff-app/request.ts';

interface CommandOptions<A> {
  onDone?: ((answer: A) => void) | undefined;
}

/**
 * A decision about one meeting: one request id while it is retried, and afterwards, also after a refusal, the card and
 * the day are read again, so that a lost race shows what is true now.
 */
export function useMeetingCommand<S extends z.ZodType>(
  name: RouteName,
  answer: S,
  params: Record<string, string>,
  { onDone }: CommandOptions<z.output<S>> = {},
) {
  const queries = useQueryClient();
  const [requestId, setRequestId] = useState(newRequestId);
  return useMutation({
    mutationFn: (body: object) => request(name, answer, { params, body: { requestId, ...body } }),
    onSuccess: done => {
      setRequestId(newRequestId());
      onDone?.(done);
    },
    onSettled: () =>
      Promise.all(['appointment', 'today', 'slots'].map(kind => queries.invalidateQueries({ queryKey: [kind] }))),
  });
}
