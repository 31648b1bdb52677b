import { useState } from 'react';
import * as z from 'zod';
import { newRequestId } from '../staff-app/request.ts';
import { typed } from '../staff-app/typed.ts';
import { EnrolDraft, NEW_ENROLMENT } from './enrol-draft.ts';

const Stored = z.object({ requestId: z.string(), draft: EnrolDraft });

/** Who is being enrolled, kept in this tab until they are: with the request id, so that no answer lost enrols them twice. */
export function useEnrolDraft(groupId: string) {
  const key = `enrol ${groupId}`;
  const [kept, setKept] = useState(
    () => typed.recall(key, Stored) ?? { requestId: newRequestId(), draft: NEW_ENROLMENT },
  );
  return {
    ...kept,
    edit(change: Partial<EnrolDraft>) {
      const next = { ...kept, draft: { ...kept.draft, ...change } };
      setKept(next);
      typed.keep(key, next);
    },
    forget: () => typed.forget(key),
  };
}
