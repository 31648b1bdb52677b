import { useState } from 'react';
import { browserName } from '../../../call/check/browser-name.ts';
import type { Quality } from '../../../call/stats/on-demand/quality-feed.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenQualityText } from '../../../i18n/citizen-quality.ts';
import { useFormat } from '../../../i18n/format.ts';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import * as icons from '../../../ui/icons.ts';
import type { PersonQuality } from './people-quality.ts';
import { supportText } from './support-text.ts';

interface CopyForSupportProps {
  people: readonly PersonQuality[];
  quality: Quality;
}

/** What stands here as plain text, to be pasted into a letter or read out by telephone. */
export function CopyForSupport({ people, quality }: CopyForSupportProps) {
  const t = useText(citizenQualityText);
  const format = useFormat();
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const copy = async () => {
    const browser = browserName(navigator.userAgent);
    const text = supportText({ people, quality, browser, time: format.numeric(Date.now()) }, t);
    const next = await navigator.clipboard.writeText(text).then(
      () => 'copied' as const,
      () => 'failed' as const,
    );
    setState(next);
    announce(next === 'copied' ? t.copied : t.copyFailed);
  };
  return (
    <div className="ql-copy">
      <Button icon={state === 'copied' ? icons.done : icons.copy} onClick={() => void copy()}>
        {state === 'copied' ? t.copied : t.copy}
      </Button>
      <small>{state === 'failed' ? t.copyFailed : t.copyNote}</small>
    </div>
  );
}
