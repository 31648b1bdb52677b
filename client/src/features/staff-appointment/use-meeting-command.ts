import type { RouteName } from '@priyom/shared/api/routes';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type * as z from 'zod';
import { newRequestId, request } from '../staff-app/request.ts';

const TOUCHED = ['appointment', 'today', 'slots', 'group', 'groups'];

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
  // The card is true again before anybody says «Перенесено», and also when somebody else was faster.
  const readAgain = () => Promise.all(TOUCHED.map(kind => queries.invalidateQueries({ queryKey: [kind] })));
  return useMutation({
    mutationFn: (body: object) => request(name, answer, { params, body: { requestId, ...body } }),
    onSuccess: async done => {
      setRequestId(newRequestId());
      await readAgain();
      onDone?.(done);
    },
    onError: readAgain,
  });
}
