import { FILE_TYPES } from '@priyom/shared/domain/file/limits';
import { type ChangeEvent, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useText } from '../../../i18n/catalog.ts';
import { citizenFilesText } from '../../../i18n/citizen-files.ts';
import { Button } from '../../../ui/Button.tsx';
import * as icons from '../../../ui/icons.ts';
import { ChosenFile } from './ChosenFile.tsx';
import type { FilesOf } from './file-api.ts';
import { OwnFileCard } from './OwnFileCard.tsx';
import { type Uploads, uploadsOf } from './uploads.ts';

const ACCEPT = [...Object.keys(FILE_TYPES), ...Object.values(FILE_TYPES).flatMap(ends => ends.map(end => `.${end}`))];

/** Over the field of the chat: what one hands over, by a press, by dropping or pasting it, or by the phone's camera. */
export function Attach({ session }: { session: FilesOf }) {
  const t = useText(citizenFilesText);
  const uploads = uploadsOf(session);
  const files = useStore(uploads.store);
  const root = useRef<HTMLDivElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  useDropped(root, uploads);
  const take = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    uploads.add([...(currentTarget.files ?? [])]);
    currentTarget.value = '';
  };
  return (
    <div className="attach" ref={root}>
      {files.length > 0 && (
        <ul className="attach-list" aria-label={t.yours}>
          {files.map(file =>
            file.state.kind === 'chosen' ? (
              <ChosenFile
                key={file.key}
                file={file}
                onSend={() => uploads.send(file.key)}
                onRemove={() => uploads.remove(file.key)}
              />
            ) : (
              <OwnFileCard key={file.key} file={file} onRemove={() => uploads.remove(file.key)} />
            ),
          )}
        </ul>
      )}
      <div className="attach-ways">
        <Button size="sm" variant="ghost" icon={icons.materials} onClick={() => picker.current?.click()}>
          {t.attach}
        </Button>
        {matchMedia('(pointer: coarse)').matches && (
          <Button size="sm" variant="ghost" icon={icons.camera} onClick={() => camera.current?.click()}>
            {t.photo}
          </Button>
        )}
      </div>
      <input ref={picker} type="file" multiple hidden accept={ACCEPT.join(',')} onChange={take} aria-label={t.attach} />
      <input
        ref={camera}
        type="file"
        hidden
        accept="image/*"
        capture="environment"
        onChange={take}
        aria-label={t.photo}
      />
    </div>
  );
}

/** Dropped anywhere on the chat, or pasted into it. */
function useDropped(root: React.RefObject<HTMLElement | null>, uploads: Uploads): void {
  useEffect(() => {
    const chat = root.current?.closest<HTMLElement>('.chat-panel, .rm-chat');
    if (!chat) return;
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      chat.dataset.dropping = '';
    };
    const leave = () => delete chat.dataset.dropping;
    const drop = (event: DragEvent) => {
      leave();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      uploads.add(files);
    };
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      uploads.add(files);
    };
    const end = new AbortController();
    const { signal } = end;
    chat.addEventListener('dragover', over, { signal });
    chat.addEventListener('dragleave', leave, { signal });
    chat.addEventListener('drop', drop, { signal });
    chat.addEventListener('paste', paste, { signal });
    return () => end.abort();
  }, [root, uploads]);
}
