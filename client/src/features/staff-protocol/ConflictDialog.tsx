import { useText } from '../../i18n/catalog.ts';
import { staffProtocolText } from '../../i18n/staff-protocol.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Facts } from '../../ui/Fact.tsx';
import type { Autosave } from './autosave.ts';
import { useDraft } from './use-autosave.ts';

/** Two windows wrote the same protocol: both texts are shown, the person keeps one. */
export function ConflictDialog({ autosave }: { autosave: Autosave }) {
  const t = useText(staffProtocolText).conflict;
  const { conflict, draft } = useDraft(autosave);
  if (!conflict) return null;
  const actions = (
    <>
      <Button variant="primary" autoFocus onClick={() => autosave.resolve('mine')}>
        {t.keepMine}
      </Button>
      <Button onClick={() => autosave.resolve('theirs')}>{t.takeTheirs}</Button>
    </>
  );
  return (
    <Dialog isOpen look="wide" title={t.title} lead={t.lead} actions={actions}>
      <Facts
        items={[
          { label: t.mine, value: draft.body.solution || draft.body.reason },
          { label: t.theirs, value: conflict.body.solution || conflict.body.reason },
        ]}
      />
    </Dialog>
  );
}
