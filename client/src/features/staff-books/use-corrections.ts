import { RegisterView } from '@priyom/shared/api/books';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '../staff-app/api-error.ts';
import { request } from '../staff-app/request.ts';
import { typed } from '../staff-app/typed.ts';
import { Corrections, corrected, hasUnsaved, NONE, remaining } from './register-corrections.ts';

/** The rows as the server has them with this window's corrections over them, kept in this tab until they are saved. */
export function useCorrections(view: RegisterView) {
  const queries = useQueryClient();
  const { consultationId: id } = view;
  const key = `register ${id}`;
  const [corrections, setCorrections] = useState(() => typed.recall(key, Corrections) ?? NONE);
  const rows = corrected(view.rows, corrections);
  const correct = (next: Corrections) => {
    setCorrections(next);
    typed.keep(key, next);
  };
  const took = (now: RegisterView) => {
    queries.setQueryData(['register', id], now);
    setCorrections(typing => {
      const left = remaining(typing, view.rows, now.rows);
      typed.keep(key, left);
      return left;
    });
  };
  const send = () => {
    const added = corrections.added.trim();
    return request('saveRegister', RegisterView, {
      params: { id },
      body: {
        v: view.v,
        rows: rows.map(({ rowId, note, struck }) => ({ rowId, note, struck })),
        added: added ? [{ name: added, note: '' }] : [],
      },
    });
  };
  /** The server has a newer version: our own, whose answer was lost, or another window's, over which ours is shown. */
  const compare = async (conflict: ApiError) => {
    const now = await request('register', RegisterView, { params: { id } });
    if (!hasUnsaved(remaining(corrections, view.rows, now.rows), now.rows)) return now;
    took(now);
    throw conflict;
  };
  const save = useMutation({
    mutationFn: () =>
      send().catch((error: unknown) => {
        if (error instanceof ApiError && error.code === 'CONFLICT') return compare(error);
        throw error;
      }),
    onSuccess: took,
  });
  return { rows, corrections, correct, save };
}
