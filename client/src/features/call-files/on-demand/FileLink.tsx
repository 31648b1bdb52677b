import { FILE_TYPES, isDrawn, isFileType } from '@priyom/shared/domain/file/limits';
import type { FileCard } from '@priyom/shared/signaling/snapshot';
import { useEffect, useState } from 'react';
import { useText } from '../../../i18n/catalog.ts';
import { citizenFilesText } from '../../../i18n/citizen-files.ts';
import { announce } from '../../../ui/announcer.ts';
import { Icon } from '../../../ui/Icon.tsx';
import * as icons from '../../../ui/icons.ts';
import { type FilesOf, fileApi } from './file-api.ts';
import { PictureDialog } from './PictureDialog.tsx';
import { save } from './save.ts';
import { useAddress } from './use-address.ts';
import { useSize } from './use-size.ts';

export interface FileLinkProps {
  session: FilesOf;
  file: FileCard;
  name: string;
}

/** A small picture is drawn at once; a large one costs a weak line its voice. */
const DRAWN_BYTES = 3 * 1024 * 1024;

/** A file in the chat, of either side: a press shows a picture here and saves anything else. */
export function FileLink({ session, file, name }: FileLinkProps) {
  const t = useText(citizenFilesText);
  const size = useSize();
  const known = usePicture(session, file);
  const picture = useAddress(known);
  const [shown, setShown] = useState<Blob | null>(null);
  const [state, setState] = useState<'idle' | 'fetching' | 'failed'>('idle');
  const kind = isFileType(file.type) ? FILE_TYPES[file.type][0].toUpperCase() : '';
  const isPicture = isFileType(file.type) && isDrawn(file.type);
  const open = async () => {
    if (state === 'fetching') return;
    setState('fetching');
    const content = known ?? (await fileApi(session).content(file.id));
    setState(content ? 'idle' : 'failed');
    if (!content) announce(t.notOpened);
    else if (isPicture) setShown(content);
    else save(content, name);
  };
  return (
    <>
      <button type="button" className="file-card" onClick={open} data-file={file.id}>
        {picture ? <img src={picture} alt="" /> : <Icon of={icons.materials} />}
        <span>
          <b>{name}</b>
          <small>
            {kind}, {size(file.size)} · {state === 'fetching' ? t.opening : isPicture ? t.look : t.save}
          </small>
        </span>
      </button>
      {state === 'failed' && <small role="status">{t.notOpened}</small>}
      {shown && <PictureDialog content={shown} name={name} onClose={() => setShown(null)} />}
    </>
  );
}

function usePicture(session: FilesOf, { id, type, size }: FileCard): Blob | null {
  const [picture, setPicture] = useState<Blob | null>(null);
  const isSmall = isFileType(type) && isDrawn(type) && size <= DRAWN_BYTES;
  useEffect(() => {
    if (!isSmall) return;
    let isGone = false;
    void fileApi(session)
      .content(id)
      .then(content => {
        if (!isGone) setPicture(content);
      });
    return () => {
      isGone = true;
    };
  }, [session, id, isSmall]);
  return picture;
}
