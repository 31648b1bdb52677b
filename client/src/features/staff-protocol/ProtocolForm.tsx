import type { ProtocolView } from '@priyom/shared/api/protocols';
import type { FactSource, PolicyBody } from '@priyom/shared/domain/policy/schema';
import { useText } from '../../i18n/catalog.ts';
import { staffProtocolText } from '../../i18n/staff-protocol.ts';
import { Note } from '../../ui/Card.tsx';
import { type FactItem, Facts } from '../../ui/Fact.tsx';
import { TextArea } from '../../ui/Field.tsx';
import * as icons from '../../ui/icons.ts';
import type { Autosave } from './autosave.ts';
import { ConflictDialog } from './ConflictDialog.tsx';
import { Topics } from './Topics.tsx';
import { useDraft } from './use-autosave.ts';
import './protocol.css';

const TYPED: ReadonlySet<FactSource> = new Set(['reason', 'topics', 'solution']);
/** Texts and lists of people: across the whole block. */
const LONG: ReadonlySet<FactSource> = new Set([...TYPED, 'present']);

interface ProtocolFormProps {
  view: ProtocolView;
  policy: PolicyBody;
  autosave: Autosave;
}

/** The protocol beside the picture and after it: facts are the session's, the rest is typed and saves itself. */
export function ProtocolForm({ view, policy, autosave }: ProtocolFormProps) {
  const t = useText(staffProtocolText);
  const { draft, topicAsked } = useDraft(autosave);
  const { body } = draft;
  const edit = (change: Partial<typeof body>) => autosave.edit({ body: { ...body, ...change } });
  return (
    <div className="protocol-form">
      {view.correctionReason && <Note icon={icons.undo}>{t.correctionOf(view.correctionReason)}</Note>}
      <ProtocolFacts view={view} />
      <TextArea
        label={t.reason}
        hint={t.reasonHint}
        value={body.reason}
        onChange={reason => edit({ reason })}
        limit={4000}
      />
      <Topics policy={policy} value={body.topics} onChange={topics => edit({ topics })} asked={topicAsked} />
      <TextArea
        label={t.solution}
        hint={t.solutionHint}
        rows={6}
        value={body.solution}
        onChange={solution => edit({ solution })}
        limit={20_000}
      />
      <TextArea
        label={t.privateNotes}
        hint={t.privateNotesHint}
        look="private"
        value={draft.privateNotes}
        onChange={privateNotes => autosave.edit({ privateNotes })}
        limit={10_000}
      />
      <ConflictDialog autosave={autosave} policy={policy} />
    </div>
  );
}

/** Locked: what the session itself knows. */
function ProtocolFacts({ view: { form, facts } }: { view: ProtocolView }) {
  return (
    <Facts
      items={itemsOf(
        form.rows.filter(row => !TYPED.has(row.source)),
        facts,
      )}
    />
  );
}

/** All of it as it was signed, to read. */
export function ProtocolText({ view: { form, facts } }: { view: ProtocolView }) {
  return (
    <div className="protocol-text">
      <Facts items={itemsOf(form.rows, facts)} />
    </div>
  );
}

function itemsOf(rows: ProtocolView['form']['rows'], facts: ProtocolView['facts']): FactItem[] {
  const filled = rows.filter(row => facts[row.source]);
  return filled.map(({ title, source }) => ({ label: title, value: facts[source], isWide: LONG.has(source) }));
}
