import { isDrawn, isFileType } from '@priyom/shared/domain/file/limits';
import { useEffect, useState } from 'react';
import { useText } from '../../../i18n/catalog.ts';
import { citizenFilesText } from '../../../i18n/citizen-files.ts';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import * as icons from '../../../ui/icons.ts';
import type { OwnFile } from './uploads.ts';
import { useAddress } from './use-address.ts';
import { usePages } from './use-pages.ts';
import { useSize } from './use-size.ts';

interface ChosenFileProps {
  file: OwnFile;
  onSend: () => void;
  onRemove: () => void;
}

/** What will go, seen before it goes: nobody can take back a wrong photo that others have. */
export function ChosenFile({ file: { name, size, file }, onSend, onRemove }: ChosenFileProps) {
  const t = useText(citizenFilesText);
  const inWords = useSize();
  const pages = usePages(file);
  useEffect(() => announce(t.chosen(name)), [name, t]);
  return (
    <li className="own-file chosen">
      <Thumbnail file={file} />
      <b>{name}</b>
      <small>{pages ? `${inWords(size)}, ${t.pages(pages)}` : inWords(size)}</small>
      <div className="chosen-ways">
        <Button size="sm" variant="primary" label={`${t.send}: ${name}`} onClick={onSend}>
          {t.send}
        </Button>
        <Button size="sm" variant="ghost" label={`${t.remove}: ${name}`} onClick={onRemove}>
          {t.remove}
        </Button>
      </div>
    </li>
  );
}

/** A photo of a phone's own format is drawn by some browsers and by others not. */
function Thumbnail({ file }: { file: File }) {
  const [isUndrawn, setUndrawn] = useState(false);
  const isPicture = isFileType(file.type) && (isDrawn(file.type) || file.type === 'image/heic');
  const address = useAddress(isPicture ? file : null);
  if (!address || isUndrawn) return <Icon of={icons.protocol} />;
  return <img src={address} alt="" onError={() => setUndrawn(true)} />;
}
