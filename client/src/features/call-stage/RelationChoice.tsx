import type { Relation } from '@priyom/shared/domain/participant/relations';
import { useId } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { uiText } from '../../i18n/ui.ts';
import { RadioCards } from '../../ui/RadioCards.tsx';

interface RelationChoiceProps {
  label: string;
  options: readonly Relation[];
  value: Relation;
  onChange: (relation: Relation) => void;
}

/** What somebody beside a camera is: one of a few short words, one chosen already. */
export function RelationChoice({ label, options, value, onChange }: RelationChoiceProps) {
  const t = useText(uiText).beside;
  const id = useId();
  return (
    <div className="field">
      <span className="label" id={id}>
        {label}
      </span>
      <RadioCards
        look="pills"
        label={label}
        labelledBy={id}
        options={options.map(relation => ({ value: relation, label: capitalised(t[relation]) }))}
        value={value}
        onChange={onChange}
      />
    </div>
  );
}

const capitalised = (word: string): string => word.charAt(0).toLocaleUpperCase() + word.slice(1);
