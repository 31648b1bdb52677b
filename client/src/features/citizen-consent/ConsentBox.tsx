import './consent.css';
import type { Ref } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { citizenConsentText } from '../../i18n/citizen-consent.ts';
import { useFormat } from '../../i18n/format.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import type { ConsentView } from '../citizen-frame/visit.ts';

interface ConsentBoxProps {
  consent: ConsentView;
  isTicked: boolean;
  /** «Дальше» was pressed while it was empty. */
  isMissed: boolean;
  onTick: (isOn: boolean) => void;
  ref?: Ref<HTMLInputElement> | undefined;
}

/** One document: a few plain sentences beside the box, the whole text in place, version and date at its foot. */
export function ConsentBox({ consent, isTicked, isMissed, onTick, ref }: ConsentBoxProps) {
  const t = useText(citizenConsentText);
  return (
    <Checkbox
      ref={ref}
      label={consent.title}
      note={[...consent.summary, ...(consent.required ? [] : [`${t.optional}.`])].join(' ')}
      checked={isTicked}
      onChange={onTick}
      error={isMissed ? t.tick : undefined}
    >
      <FullText consent={consent} />
    </Checkbox>
  );
}

export function FullText({ consent }: { consent: ConsentView }) {
  const t = useText(citizenConsentText);
  const format = useFormat();
  return (
    <Disclosure look="link" summary={t.fullText}>
      <div className="stack consent-text">
        {consent.text.map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a frozen text have no identity but their place
          <p key={index}>{paragraph}</p>
        ))}
        <p>{t.version(consent.version, format.numeric(consent.date))}</p>
      </div>
    </Disclosure>
  );
}
