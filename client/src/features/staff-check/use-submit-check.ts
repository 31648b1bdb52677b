import { CheckView, type SubmitCheck } from '@priyom/shared/api/checks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type * as z from 'zod';
import type { CheckState } from '../../call/check/rows.ts';
import { NO_PATH } from '../../call/media/probe-report.ts';
import { ApiError } from '../staff-app/api-error.ts';
import { newRequestId, request } from '../staff-app/request.ts';
import { KINDS } from './verdict.ts';

/** Why a reason is asked for: paths of what the server misses for a pass, without the reason itself. */
export function missingOf(error: unknown): string[] {
  if (!(error instanceof ApiError) || error.code !== 'VALIDATION') return [];
  const { fields } = error.details;
  return Array.isArray(fields) ? fields.filter(field => field !== 'reason') : [];
}

/** Sends what was measured; the answer is the check as it is stored. */
export function useSubmitCheck(appointmentId: string) {
  const queries = useQueryClient();
  const [requestId, setRequestId] = useState(newRequestId);
  return useMutation({
    mutationFn: (facts: { state: CheckState; checklist: CheckView['checklist']; reason: string }) =>
      request('submitCheck', CheckView, { body: { ...bodyOf(appointmentId, facts), requestId } }),
    onSuccess: async view => {
      setRequestId(newRequestId());
      queries.setQueryData(['check', appointmentId], view);
      const touched = ['appointment', 'today', 'failedChecks'];
      await Promise.all(touched.map(kind => queries.invalidateQueries({ queryKey: [kind] })));
    },
  });
}

function bodyOf(
  appointmentId: string,
  { state, checklist, reason }: { state: CheckState; checklist: CheckView['checklist']; reason: string },
): Omit<z.input<typeof SubmitCheck>, 'requestId'> {
  return {
    appointmentId,
    rows: KINDS.map(kind => ({ kind, result: state.rows[kind].result, value: state.rows[kind].value.slice(0, 200) })),
    checklist: checklist.map(({ code, done }) => ({ code, done })),
    probe: state.probe ?? NO_PATH,
    reason,
  };
}
