import { useEffect } from 'react';
import { useText } from '../../../i18n/catalog.ts';
import { citizenFilesText } from '../../../i18n/citizen-files.ts';
import { errorText } from '../../../i18n/errors.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import type { Why } from './upload.ts';
import type { OwnFile } from './uploads.ts';
import { useSize } from './use-size.ts';

type OnItsWay = Omit<OwnFile, 'file'>;

/** A file on its way, with how far it is and what can be done; what is refused says what to do instead. */
export function OwnFileCard({ file, onRemove }: { file: OnItsWay; onRemove: () => void }) {
  const t = useText(citizenFilesText);
  const size = useSize();
  const words = useStateWords(file);
  const { state } = file;
  const isRefused = state.kind === 'refused';
  useEffect(() => {
    if (isRefused) announce(`${file.name}: ${words}`);
  }, [isRefused, file.name, words]);
  const sent = state.kind === 'sending' || state.kind === 'noNetwork' ? state.sent : 0;
  return (
    <li className="own-file" data-state={state.kind}>
      <b>{file.name}</b>
      <small>{words}</small>
      {(state.kind === 'sending' || state.kind === 'noNetwork') && (
        <progress max={file.size} value={sent} aria-label={t.progress(file.name)}>
          {size(sent)}
        </progress>
      )}
      <Button size="sm" variant="ghost" onClick={onRemove} label={`${isRefused ? t.remove : t.cancel}: ${file.name}`}>
        {isRefused ? t.remove : t.cancel}
      </Button>
    </li>
  );
}

function useStateWords({ state, size }: OnItsWay): string {
  const t = useText(citizenFilesText);
  const inWords = useSize();
  const why = useWhy();
  switch (state.kind) {
    case 'chosen':
    case 'queued':
      return t.queued;
    case 'sending':
      return t.sending(inWords(state.sent), inWords(size));
    case 'noNetwork':
      return t.noNetwork;
    case 'checking':
      return state.isLong ? t.checkingLong : t.checking;
    case 'given':
      return t.given;
    case 'refused':
      return why(state.why);
  }
}

function useWhy(): (why: Why) => string {
  const t = useText(citizenFilesText);
  const language = useLanguage();
  return why => {
    if (why === 'empty' || why === 'type' || why === 'damaged' || why === 'infected') return t.why[why];
    const { title, next } = errorText(why, language);
    return `${title}. ${next}`;
  };
}
