import type { MaterialView } from '@priyom/shared/api/materials';
import { FILE_TYPES } from '@priyom/shared/domain/file/limits';
import { MATERIAL_LIMITS } from '@priyom/shared/domain/material/limits';
import { useRef, useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { staffMaterialsText } from '../../i18n/staff-materials.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field, FieldError } from '../../ui/Field.tsx';
import * as icons from '../../ui/icons.ts';
import { Segments } from '../../ui/Segments.tsx';
import { OwnFileCard } from '../call-files/on-demand/OwnFileCard.tsx';
import '../call-files/on-demand/files.css';
import { ActionFailure } from '../staff-app/Failure.tsx';
import { typed } from '../staff-app/typed.ts';
import { draftOf, type Fault, faultsOf, MaterialDraft, NEW_MATERIAL } from './material-draft.ts';
import { usePublishing } from './use-publishing.ts';

interface MaterialFormProps {
  /** A draft that is gone on with; null: a new one. */
  material: MaterialView | null;
  onClose: () => void;
}

/** One material: its words are kept while they are typed, closed or reloaded, until it is a draft on the server. */
export function MaterialForm({ material, onClose }: MaterialFormProps) {
  const t = useText(staffMaterialsText).form;
  const { draft, change, forget } = useDraft(material);
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState<'no' | 'keep' | 'publish'>('no');
  const done = () => {
    forget();
    onClose();
  };
  const { run, sending, isBegun } = usePublishing(material, done);
  const hasFile = file !== null || material?.file?.status === 'ready';
  const faults = tried === 'no' ? [] : faultsOf(draft, hasFile, tried === 'publish');
  const submit = (how: 'keep' | 'publish') => {
    setTried(how);
    const publishes = how === 'publish';
    if (faultsOf(draft, hasFile, publishes).length === 0) run.mutate({ draft, file, publishes });
  };
  const doing = run.isPending ? run.variables : null;
  const actions = (
    <>
      <Button
        variant="primary"
        busy={doing?.publishes === true}
        busyLabel={t.publishing}
        onClick={() => submit('publish')}
      >
        {t.publish}
      </Button>
      <Button busy={doing?.publishes === false} busyLabel={t.keeping} onClick={() => submit('keep')}>
        {t.keep}
      </Button>
    </>
  );
  return (
    <Dialog isOpen onClose={isBegun ? done : onClose} title={material?.title || t.title} actions={actions}>
      <div className="stack">
        <Words draft={draft} faults={faults} onChange={change} />
        {draft.what === 'file' && (
          <ChosenFile
            name={file?.name ?? (hasFile ? (material?.file?.name ?? '') : '')}
            fault={faults.includes('noFile') ? t.noFile : undefined}
            onChoose={setFile}
          />
        )}
        {file && sending && (
          <ul className="attach-list">
            <OwnFileCard
              file={{ key: file.name, name: file.name, size: file.size, state: sending }}
              onRemove={() => setFile(null)}
            />
          </ul>
        )}
        <ActionFailure error={run.error} />
      </div>
    </Dialog>
  );
}

interface WordsProps {
  draft: MaterialDraft;
  faults: readonly Fault[];
  onChange: (part: Partial<MaterialDraft>) => void;
}

function Words({ draft, faults, onChange }: WordsProps) {
  const t = useText(staffMaterialsText).form;
  const whatOptions = [
    { value: 'file', label: t.file },
    { value: 'link', label: t.link },
  ] as const;
  return (
    <>
      <Field
        label={t.name}
        hint={t.nameHint}
        value={draft.title}
        onChange={title => onChange({ title })}
        limit={MATERIAL_LIMITS.title}
        error={faults.includes('noName') ? t.noName : undefined}
        required
      />
      <Field
        label={t.note}
        hint={t.noteHint}
        value={draft.note}
        onChange={note => onChange({ note })}
        limit={MATERIAL_LIMITS.note}
      />
      <Segments label={t.what} options={whatOptions} value={draft.what} onChange={what => onChange({ what })} />
      {draft.what === 'link' && (
        <Field
          label={t.address}
          hint={t.addressHint}
          type="url"
          value={draft.link}
          onChange={link => onChange({ link })}
          error={faults.includes('badLink') ? t.badLink : undefined}
        />
      )}
    </>
  );
}

const ACCEPT = [...Object.keys(FILE_TYPES), ...Object.values(FILE_TYPES).flatMap(ends => ends.map(end => `.${end}`))];

interface ChosenFileProps {
  name: string;
  fault: string | undefined;
  onChoose: (file: File) => void;
}

function ChosenFile({ name, fault, onChoose }: ChosenFileProps) {
  const t = useText(staffMaterialsText).form;
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div className="mt-choose">
      <Button icon={icons.materials} onClick={() => picker.current?.click()}>
        {t.choose}
      </Button>
      <span className="hint" role="status">
        {name ? t.chosen(name) : t.fileHint}
      </span>
      {fault && <FieldError id="mt-file-fault">{fault}</FieldError>}
      <input
        ref={picker}
        type="file"
        hidden
        accept={ACCEPT.join(',')}
        aria-label={t.choose}
        onChange={({ currentTarget: { files } }) => {
          const [first] = files ?? [];
          if (first) onChoose(first);
        }}
      />
    </div>
  );
}

function useDraft(material: MaterialView | null) {
  const key = `material:${material?.id ?? 'new'}`;
  const [draft, setDraft] = useState<MaterialDraft>(
    () => typed.recall(key, MaterialDraft) ?? (material ? draftOf(material) : NEW_MATERIAL),
  );
  return {
    draft,
    change(part: Partial<MaterialDraft>) {
      const next = { ...draft, ...part };
      setDraft(next);
      typed.keep(key, next);
    },
    forget: () => typed.forget(key),
  };
}
