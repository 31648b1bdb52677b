import { MaterialView } from '@priyom/shared/api/materials';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { staffMaterialsText } from '../../i18n/staff-materials.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { ActionFailure } from '../staff-app/Failure.tsx';
import { newRequestId, request } from '../staff-app/request.ts';

/** Of a published one it can't be undone: asked once. */
export function WithdrawButton({ material: { id, title, status } }: { material: MaterialView }) {
  const t = useText(staffMaterialsText).page;
  const queries = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const [requestId] = useState(newRequestId);
  const withdraw = useMutation({
    mutationFn: () => request('withdrawMaterial', MaterialView, { params: { id }, body: { requestId } }),
    onSettled: async () => {
      setAsked(false);
      await queries.invalidateQueries({ queryKey: ['materials'] });
    },
  });
  return (
    <>
      <Button size="sm" variant="danger-quiet" label={t.withdrawOf(title)} onClick={() => setAsked(true)}>
        {t.withdraw}
      </Button>
      <ActionFailure error={withdraw.error} />
      <ConfirmDialog
        isOpen={isAsked}
        title={t.withdrawTitle}
        lead={status === 'draft' ? t.discardLead : t.withdrawLead}
        action={t.withdraw}
        isBusy={withdraw.isPending}
        busyLabel={t.withdrawing}
        stay={t.stay}
        onConfirm={() => withdraw.mutate()}
        onClose={() => setAsked(false)}
      />
    </>
  );
}
