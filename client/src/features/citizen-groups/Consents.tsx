import { useText } from '../../i18n/catalog.ts';
import { citizenGroupFormText } from '../../i18n/citizen-group-form.ts';
import { CheckCard } from '../../ui/Checkbox.tsx';
import { ConsentBox } from '../citizen-consent/ConsentBox.tsx';
import type { ConsentView } from '../citizen-frame/visit.ts';

interface ConsentsProps {
  consents: readonly ConsentView[];
  /** Hashes of texts. */
  ticked: readonly string[];
  missed: readonly string[];
  onTick: (ticked: readonly string[]) => void;
}

/** One box for each purpose, the whole text in place (D14). */
export function Consents({ consents, ticked, missed, onTick }: ConsentsProps) {
  const t = useText(citizenGroupFormText);
  if (consents.length === 0) return null;
  return (
    <CheckCard label={t.consents}>
      {consents.map(consent => {
        const { textHash } = consent;
        return (
          <ConsentBox
            key={textHash}
            consent={consent}
            isTicked={ticked.includes(textHash)}
            isMissed={missed.includes(textHash)}
            onTick={isOn => onTick(isOn ? [...ticked, textHash] : ticked.filter(other => other !== textHash))}
          />
        );
      })}
    </CheckCard>
  );
}
