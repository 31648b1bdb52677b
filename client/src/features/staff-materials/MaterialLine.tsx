import type { MaterialView } from '@priyom/shared/api/materials';
import { ROUTES } from '@priyom/shared/api/routes';
import { FILE_TYPES, isFileType } from '@priyom/shared/domain/file/limits';
import { domainOf } from '@priyom/shared/domain/material/limits';
import type { ReactNode } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { useSize } from '../call-files/on-demand/use-size.ts';

interface MaterialLineProps {
  material: MaterialView;
  /** In words, after the note: «открыто в 10:07». */
  mark?: string | undefined;
  /** Buttons. */
  children?: ReactNode;
}

/** One of the library: its title opens it, below it what it is and for whom. */
export function MaterialLine({ material, mark, children }: MaterialLineProps) {
  const { note, link } = material;
  const kind = useKind(material);
  return (
    <li className="mt-line">
      <Icon of={link ? icons.link : icons.protocol} />
      <div className="grow">
        <Title material={material} />
        <small>{[kind, note].filter(Boolean).join(' · ')}</small>
        {mark && (
          <small className="mt-mark">
            <Icon of={material.status === 'draft' ? icons.problem : icons.done} size="sm" /> {mark}
          </small>
        )}
      </div>
      <span className="mt-do">{children}</span>
    </li>
  );
}

function Title({ material: { id, title, link, file } }: { material: MaterialView }) {
  if (link) {
    return (
      <a href={link} target="_blank" rel="noopener noreferrer nofollow" referrerPolicy="no-referrer">
        {title}
      </a>
    );
  }
  const [, path = ''] = ROUTES.materialContent.split(' ');
  if (file?.status !== 'ready') return <b>{title}</b>;
  return (
    <a href={path.replace(':id', encodeURIComponent(id))} download>
      {title}
    </a>
  );
}

function useKind({ link, file }: MaterialView): string {
  const size = useSize();
  if (link) return domainOf(link);
  if (!file) return '';
  const type = file.type !== null && isFileType(file.type) ? FILE_TYPES[file.type][0].toUpperCase() : '';
  return [type, size(file.size)].filter(Boolean).join(', ');
}
