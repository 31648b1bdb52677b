import { CheckView, type SubmitCheck } from '@priyom/shared/api/checks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type * as z from 'zod';
import type { CheckState } from '../../call/check/rows.ts';
import { NO_PATH } from '../../call/media/probe-report.ts';
import { ApiError } from '../staff-app/api-error.ts';
import { newRequestId, request } from '../staff-app/request.ts';
import type { Appointment } from '../staff-appointment/use-card.ts';
import { rowsOf } from './verdict.ts';

/** Why a reason is asked for: paths of what the server misses for a pass, without the reason itself. */
export function missingOf(error: unknown): string[] {
  if (!(error instanceof ApiError) || error.code !== 'VALIDATION') return [];
  const { fields } = error.details;
  return Array.isArray(fields) ? fields.filter(field => field !== 'reason') : [];
}

/** Sends what was measured; the answer is the check as it is stored. */
export function useSubmitCheck(appointment: Appointment) {
  const queries = useQueryClient();
  const [requestId, setRequestId] = useState(newRequestId);
  return useMutation({
    mutationFn: (facts: Submitted) =>
      request('submitCheck', CheckView, { body: { ...bodyOf(appointment, facts), requestId } }),
    onSuccess: async view => {
      setRequestId(newRequestId());
      queries.setQueryData(['check', appointment.id], view);
      const touched = ['appointment', 'today', 'failedChecks'];
      await Promise.all(touched.map(kind => queries.invalidateQueries({ queryKey: [kind] })));
    },
  });
}

interface Submitted {
  state: CheckState;
  checklist: CheckView['checklist'];
  reason: string;
}

function bodyOf(
  { id: appointmentId, method }: Appointment,
  { state, checklist, reason }: Submitted,
): Omit<z.input<typeof SubmitCheck>, 'requestId'> {
  return {
    appointmentId,
    rows: rowsOf(method).map(kind => {
      const { result, value } = state.rows[kind];
      return { kind, result, value: value.slice(0, 200) };
    }),
    checklist: checklist.map(({ code, done }) => ({ code, done })),
    probe: state.probe ?? NO_PATH,
    reason,
  };
}
