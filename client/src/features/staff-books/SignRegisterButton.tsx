import { RegisterView } from '@priyom/shared/api/books';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { staffBooksText } from '../../i18n/staff-books.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { ActionFailure } from '../staff-app/Failure.tsx';
import { newRequestId, request } from '../staff-app/request.ts';

interface SignRegisterButtonProps {
  view: RegisterView;
  /** Something typed is not saved yet: signing would leave it out. */
  hasUnsaved: boolean;
}

export function SignRegisterButton({ view, hasUnsaved }: SignRegisterButtonProps) {
  const t = useText(staffBooksText).register;
  const [isOpen, setOpen] = useState(false);
  const whyNot = () => {
    if (!view.maySign) return t.notYours;
    if (view.waitsForProtocols) return t.protocolsFirst;
    return hasUnsaved ? t.unsaved : undefined;
  };
  return (
    <>
      <Button variant="primary" why={whyNot()} onClick={() => setOpen(true)}>
        {t.sign}
      </Button>
      {isOpen && <SignDialog view={view} onClose={() => setOpen(false)} />}
    </>
  );
}

function SignDialog({ view, onClose }: { view: RegisterView; onClose: () => void }) {
  const t = useText(staffBooksText).register;
  const queries = useQueryClient();
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const [requestId] = useState(newRequestId);
  const sign = useMutation({
    mutationFn: () =>
      request('signRegister', RegisterView, {
        params: { id: view.consultationId },
        body: { requestId, v: view.v, password },
      }),
    onSuccess: signed => {
      queries.setQueryData(['register', view.consultationId], signed);
      void queries.invalidateQueries({ queryKey: ['today'] });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (password) sign.mutate();
  };
  return (
    <Dialog isOpen onClose={onClose} title={t.signTitle} lead={t.signLead}>
      <form className="stack" onSubmit={submit} noValidate>
        <Field
          label={t.password}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          error={tried && !password ? t.passwordEmpty : undefined}
        />
        <ActionFailure error={sign.error} />
        <div className="dialog-actions">
          <Button type="submit" variant="primary" busy={sign.isPending} busyLabel={t.signing}>
            {t.sign}
          </Button>
          <Button onClick={onClose}>{t.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
