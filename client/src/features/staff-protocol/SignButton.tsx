import type { Today } from '@priyom/shared/api/appointments';
import { ProtocolView } from '@priyom/shared/api/protocols';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { staffProtocolText } from '../../i18n/staff-protocol.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Card.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import * as icons from '../../ui/icons.ts';
import { ApiError } from '../staff-app/api-error.ts';
import { ActionFailure } from '../staff-app/Failure.tsx';
import { newRequestId, request } from '../staff-app/request.ts';
import type { Autosave } from './autosave.ts';
import { keepProtocol, useDraft } from './use-autosave.ts';
import { useNotSavedText } from './use-not-saved-text.ts';

interface SignButtonProps {
  view: ProtocolView;
  autosave: Autosave;
}

/** Saves what is typed, asks for the password again, signs (model §5.5). Says why when it can't be pressed. */
export function SignButton({ view, autosave }: SignButtonProps) {
  const t = useText(staffProtocolText);
  const [isOpen, setOpen] = useState(false);
  const why = view.whyNotSign === '' ? undefined : t.whyNot[view.whyNotSign];
  return (
    <>
      <Button variant="primary" why={why} onClick={() => setOpen(autosave.requestTopic())}>
        {t.sign}
      </Button>
      {isOpen && <SignDialog view={view} autosave={autosave} onClose={() => setOpen(false)} />}
    </>
  );
}

function SignDialog({ view, autosave, onClose }: SignButtonProps & { onClose: () => void }) {
  const t = useText(staffProtocolText);
  const queries = useQueryClient();
  const [requestId] = useState(newRequestId);
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const { failure: notSaved } = useDraft(autosave);

  /** Exactly what is on the screen: when another window saved something else meanwhile, both texts are shown first. */
  async function signSaved(): Promise<ProtocolView> {
    const attempt = () => {
      const body = { requestId, v: autosave.version(), password };
      return request('signProtocol', ProtocolView, { params: { id: view.id }, body });
    };
    try {
      return await attempt();
    } catch (error) {
      const isConflict = error instanceof ApiError && error.code === 'CONFLICT';
      if (isConflict && (await autosave.compare())) return attempt();
      throw error;
    }
  }

  async function sign(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!password || busy) return;
    setBusy(true);
    setFailure(null);
    try {
      await autosave.flush();
      const signed = await signSaved();
      keepProtocol(signed, queries);
      // Before the server is asked again: what has just been signed waits for nobody.
      queries.setQueriesData<Today>(
        { queryKey: ['today'] },
        day => day && { ...day, todo: day.todo.filter(({ id }) => id !== view.id) },
      );
      onClose();
      for (const queryKey of [['today'], ['protocols']]) void queries.invalidateQueries({ queryKey });
    } catch (error) {
      setFailure(error);
      // The question about the two texts comes first.
      if (autosave.store.getState().conflict) onClose();
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog isOpen onClose={onClose} title={t.signDialog.title} lead={t.signDialog.lead}>
      <form className="stack" onSubmit={event => void sign(event)} noValidate>
        <Field
          label={t.signDialog.password}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          error={tried && !password ? t.signDialog.emptyPassword : undefined}
        />
        {failure !== null && notSaved !== null ? <NotSaved failure={notSaved} /> : <ActionFailure error={failure} />}
        <div className="dialog-actions">
          <Button type="submit" variant="primary" busy={busy} busyLabel={t.signing}>
            {t.sign}
          </Button>
          <Button onClick={onClose}>{t.signDialog.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}

function NotSaved({ failure }: { failure: unknown }) {
  const t = useText(staffProtocolText).signDialog;
  const why = useNotSavedText(failure);
  return (
    <div role="alert">
      <Note tone="bad" icon={icons.problem}>
        <b>{t.notSigned}.</b> {why}
      </Note>
    </div>
  );
}
