import type { MaterialView } from '@priyom/shared/api/materials';
import { useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { staffMaterialsText } from '../../i18n/staff-materials.ts';
import { Button } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { DataAsOf, Empty } from '../../ui/States.tsx';
import { PageBody, PageHead } from '../../ui/staff/Page.tsx';
import { QueryState } from '../staff-app/QueryState.tsx';
import { MaterialForm } from './MaterialForm.tsx';
import { MaterialLine } from './MaterialLine.tsx';
import { useLibrary } from './use-library.ts';
import { WithdrawButton } from './WithdrawButton.tsx';
import './materials.css';

/** Keeping the institution's materials: add, go on with a draft, withdraw (D21). */
export function MaterialsPage() {
  const t = useText(staffMaterialsText).page;
  const query = useLibrary('all');
  const [open, setOpen] = useState<MaterialView | 'new' | null>(null);
  return (
    <>
      <PageHead
        title={t.title}
        sub={t.lead}
        marks={query.data && query.isError && <DataAsOf at={query.dataUpdatedAt} />}
        actions={
          <Button variant="primary" icon={icons.add} onClick={() => setOpen('new')}>
            {t.add}
          </Button>
        }
      />
      <PageBody>
        {query.data ? (
          <Shelves materials={query.data.materials} onResume={setOpen} />
        ) : (
          <QueryState queries={[query]} lines={[60, 100, 80]} />
        )}
      </PageBody>
      {open && <MaterialForm material={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </>
  );
}

interface ShelvesProps {
  materials: readonly MaterialView[];
  onResume: (material: MaterialView) => void;
}

function Shelves({ materials, onResume }: ShelvesProps) {
  const t = useText(staffMaterialsText).page;
  const of = (status: MaterialView['status']) => materials.filter(material => material.status === status);
  return (
    <>
      <Shelf title={t.drafts} materials={of('draft')} onResume={onResume} />
      <Shelf title={t.published} materials={of('published')} onResume={onResume} />
      {of('published').length === 0 && <Empty icon={icons.materials} title={t.noPublished} />}
      <Shelf title={t.withdrawn} materials={of('withdrawn')} onResume={onResume} />
    </>
  );
}

function Shelf({ title, materials, onResume }: ShelvesProps & { title: string }) {
  const t = useText(staffMaterialsText).page;
  if (materials.length === 0) return null;
  return (
    <section className="mt-part" aria-label={title}>
      <h2>{title}</h2>
      <ul className="mt-list">
        {materials.map(material => (
          <MaterialLine key={material.id} material={material} mark={lackOf(material, t)}>
            {material.status === 'draft' && (
              <Button size="sm" label={t.resumeOf(material.title)} onClick={() => onResume(material)}>
                {t.resume}
              </Button>
            )}
            {material.status !== 'withdrawn' && <WithdrawButton material={material} />}
          </MaterialLine>
        ))}
      </ul>
    </section>
  );
}

function lackOf({ status, file, link }: MaterialView, t: { fileRefused: string; noContent: string }) {
  if (status !== 'draft' || link) return undefined;
  if (!file) return t.noContent;
  return file.status === 'refused' ? t.fileRefused : undefined;
}
