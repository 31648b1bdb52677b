import type { BookLine } from '@priyom/shared/api/books';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as z from 'zod';
import { useText } from '../../i18n/catalog.ts';
import { staffBooksText } from '../../i18n/staff-books.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { ActionFailure } from '../staff-app/Failure.tsx';
import { newRequestId, request } from '../staff-app/request.ts';
import { useTyped } from '../staff-app/use-typed.ts';

interface ConfirmLineDialogProps {
  line: BookLine;
  seriesId: string;
  onClose: () => void;
}

/** The system fills the line, the specialist adds the note and answers for it (regulation 004 §4.4). */
export function ConfirmLineDialog({ line, seriesId, onClose }: ConfirmLineDialogProps) {
  const t = useText(staffBooksText).confirmDialog;
  const queries = useQueryClient();
  const note = useTyped(`note ${line.id}`, line.note);
  const [requestId] = useState(newRequestId);
  const confirm = useMutation({
    mutationFn: () =>
      request('confirmLine', z.unknown(), { params: { id: line.id }, body: { requestId, note: note.text } }),
    onSuccess: async () => {
      note.forget();
      await queries.invalidateQueries({ queryKey: ['book', seriesId] });
      await queries.invalidateQueries({ queryKey: ['books'] });
      await queries.invalidateQueries({ queryKey: ['today'] });
      onClose();
    },
  });
  const actions = (
    <>
      <Button variant="primary" busy={confirm.isPending} busyLabel={t.busy} onClick={() => confirm.mutate()}>
        {t.confirm}
      </Button>
      <Button onClick={onClose}>{t.cancel}</Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={t.title(line.number)} lead={t.lead} actions={actions}>
      <TextArea label={t.note} hint={t.noteHint} value={note.text} onChange={note.write} limit={1000} />
      <ActionFailure error={confirm.error} />
    </Dialog>
  );
}
