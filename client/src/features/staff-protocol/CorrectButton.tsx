import { ProtocolView } from '@priyom/shared/api/protocols';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { staffProtocolText } from '../../i18n/staff-protocol.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea } from '../../ui/Field.tsx';
import * as icons from '../../ui/icons.ts';
import { ActionFailure } from '../staff-app/Failure.tsx';
import { newRequestId, request } from '../staff-app/request.ts';
import { useTyped } from '../staff-app/use-typed.ts';

interface CorrectButtonProps {
  view: ProtocolView;
  /** The new version is there to be written. */
  onStarted: (draft: ProtocolView) => void;
}

/** A signed protocol is corrected by a new version, with the reason. */
export function CorrectButton({ view, onStarted }: CorrectButtonProps) {
  const t = useText(staffProtocolText);
  const [isOpen, setOpen] = useState(false);
  const reason = useTyped(`correct ${view.id}`);
  const [tried, setTried] = useState(false);
  const [requestId] = useState(newRequestId);
  const correct = useMutation({
    mutationFn: () =>
      request('correctProtocol', ProtocolView, { params: { id: view.id }, body: { requestId, reason: reason.text } }),
    onSuccess: draft => {
      reason.forget();
      onStarted(draft);
    },
  });
  const start = () => {
    setTried(true);
    if (reason.text.trim()) correct.mutate();
  };
  const actions = (
    <>
      <Button variant="primary" busy={correct.isPending} busyLabel={t.correctDialog.busy} onClick={start}>
        {t.correctDialog.start}
      </Button>
      <Button onClick={() => setOpen(false)}>{t.correctDialog.cancel}</Button>
    </>
  );
  return (
    <>
      <Button icon={icons.edit} onClick={() => setOpen(true)}>
        {t.correct}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={t.correctDialog.title}
        lead={t.correctDialog.lead}
        actions={actions}
      >
        <TextArea
          label={t.correctDialog.reason}
          value={reason.text}
          onChange={reason.write}
          limit={500}
          error={tried && !reason.text.trim() ? t.correctDialog.empty : undefined}
        />
        <ActionFailure error={correct.error} />
      </Dialog>
    </>
  );
}
