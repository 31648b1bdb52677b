import type { PolicyBody } from '@priyom/shared/domain/policy/schema';
import { useText } from '../../i18n/catalog.ts';
import { staffProtocolText } from '../../i18n/staff-protocol.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Facts } from '../../ui/Fact.tsx';
import type { Autosave } from './autosave.ts';
import { changedIn, type Draft, type DraftField, draftOf } from './draft.ts';
import { useDraft } from './use-autosave.ts';

/** Two windows wrote the same protocol: wherever the texts differ both are shown, the person keeps one. */
export function ConflictDialog({ autosave, policy }: { autosave: Autosave; policy: PolicyBody }) {
  const words = useText(staffProtocolText);
  const t = words.conflict;
  const { conflict, draft } = useDraft(autosave);
  if (!conflict) return null;
  const theirs = draftOf(conflict);
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
      {changedIn(draft, theirs).map(field => (
        <section key={field} aria-label={words[field]}>
          <b>{words[field]}</b>
          <Facts
            items={[
              { label: t.mine, value: written(field, draft, policy) || t.nothing },
              { label: t.theirs, value: written(field, theirs, policy) || t.nothing },
            ]}
          />
        </section>
      ))}
    </Dialog>
  );
}

function written(field: DraftField, { body, privateNotes }: Draft, policy: PolicyBody): string {
  if (field === 'privateNotes') return privateNotes;
  if (field !== 'topics') return body[field];
  const known = policy.topics.flatMap(topic => [topic, ...topic.sub]);
  return body.topics.map(code => known.find(topic => topic.code === code)?.text ?? code).join('; ');
}
