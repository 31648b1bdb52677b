import { MaterialView } from '@priyom/shared/api/materials';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type UploadState, upload } from '../call-files/on-demand/upload.ts';
import { newRequestId, request } from '../staff-app/request.ts';
import { type MaterialDraft, wordsOf } from './material-draft.ts';
import { materialFileApi } from './material-file-api.ts';

interface Wish {
  draft: MaterialDraft;
  file: File | null;
  publishes: boolean;
}

/**
 * Kept as a draft first, then its file, then published: what fails is gone on with by the next press, on the same draft.
 */
export function usePublishing(known: MaterialView | null, onDone: () => void) {
  const queries = useQueryClient();
  // One each for the two steps: an answer may be lost after either.
  const [requestId] = useState(newRequestId);
  const [publishId] = useState(newRequestId);
  const [id, setId] = useState(known?.id ?? null);
  const [sending, setSending] = useState<UploadState | null>(null);
  const run = useMutation({
    mutationFn: async ({ draft, file, publishes }: Wish): Promise<boolean> => {
      const body = wordsOf(draft);
      const kept = id
        ? await request('editMaterial', MaterialView, { params: { id }, body })
        : await request('beginMaterial', MaterialView, { body: { requestId, ...body } });
      setId(kept.id);
      if (file && body.link === null && !(await sent(kept.id, file, setSending))) return false;
      if (!publishes) return true;
      const command = { params: { id: kept.id }, body: { requestId: publishId } };
      await request('publishMaterial', MaterialView, command);
      return true;
    },
    onSuccess: isWhole => {
      if (isWhole) onDone();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['materials'] }),
  });
  return { run, sending, isBegun: known === null && id !== null };
}

/** Whether it was taken. */
async function sent(id: string, file: File, tell: (state: UploadState) => void): Promise<boolean> {
  let isTaken = false;
  const follow = (state: UploadState) => {
    isTaken = state.kind === 'given';
    tell(state);
  };
  await upload(materialFileApi(id), file, follow, new AbortController().signal);
  return isTaken;
}
