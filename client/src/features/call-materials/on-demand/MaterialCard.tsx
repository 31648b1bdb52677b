import '../../call-files/on-demand/files.css';
import './materials.css';
import { FILE_TYPES, isDrawn, isFileType } from '@priyom/shared/domain/file/limits';
import { domainOf } from '@priyom/shared/domain/material/limits';
import type { MaterialCard as Card } from '@priyom/shared/signaling/snapshot';
import { type ReactNode, useState } from 'react';
import { useText } from '../../../i18n/catalog.ts';
import { citizenMaterialsText } from '../../../i18n/citizen-materials.ts';
import { announce } from '../../../ui/announcer.ts';
import { Icon } from '../../../ui/Icon.tsx';
import * as icons from '../../../ui/icons.ts';
import { PictureDialog } from '../../call-files/on-demand/PictureDialog.tsx';
import { save } from '../../call-files/on-demand/save.ts';
import { useSize } from '../../call-files/on-demand/use-size.ts';
import { materialApi, type Reader } from './material-api.ts';

interface MaterialCardProps {
  card: Card;
  title: string;
  reader: Reader;
  /** More in the small line: «открыто в 10:05». */
  mark?: ReactNode;
}

/** What the institution handed over: a press shows a picture, saves another file, or leads to the page, whose address is told before. */
export function MaterialCard(props: MaterialCardProps) {
  return props.card.link ? <LinkCard {...props} /> : <FileCard {...props} />;
}

function LinkCard({ card, title, reader, mark }: MaterialCardProps) {
  const t = useText(citizenMaterialsText);
  const note = (
    <>
      {domainOf(card.link)}
      {mark && <> · {mark}</>} · {t.open}
    </>
  );
  return (
    <a
      className="file-card"
      href={card.link}
      target="_blank"
      rel="noopener noreferrer nofollow"
      referrerPolicy="no-referrer"
      onClick={() => void materialApi(reader).opened(card)}
    >
      <Face icon={icons.link} title={title} note={note} />
    </a>
  );
}

function FileCard({ card, title, reader, mark }: MaterialCardProps) {
  const t = useText(citizenMaterialsText);
  const size = useSize();
  const [state, setState] = useState<'idle' | 'fetching' | 'failed'>('idle');
  const [shown, setShown] = useState<Blob | null>(null);
  const kind = isFileType(card.type) ? FILE_TYPES[card.type][0].toUpperCase() : '';
  const open = async () => {
    if (state === 'fetching') return;
    setState('fetching');
    const content = await materialApi(reader).content(card);
    setState(content ? 'idle' : 'failed');
    if (!content) announce(t.notOpened);
    else if (isFileType(card.type) && isDrawn(card.type)) setShown(content);
    else save(content, card.name);
  };
  const note = (
    <>
      {kind}, {size(card.size)}
      {mark && <> · {mark}</>} · {state === 'fetching' ? t.opening : t.open}
    </>
  );
  return (
    <>
      <button type="button" className="file-card" onClick={() => void open()}>
        <Face icon={icons.protocol} title={title} note={note} />
      </button>
      {state === 'failed' && <small role="status">{t.notOpened}</small>}
      {shown && <PictureDialog content={shown} name={card.name} onClose={() => setShown(null)} />}
    </>
  );
}

function Face({ icon, title, note }: { icon: typeof icons.link; title: string; note: ReactNode }) {
  return (
    <>
      <Icon of={icon} />
      <span>
        <b>{title}</b>
        <small>{note}</small>
      </span>
    </>
  );
}
