import type { Relation } from '@priyom/shared/domain/participant/relations';
import { useText } from '../../i18n/catalog.ts';
import { uiText } from '../../i18n/ui.ts';
import { Labelled } from '../../ui/Labelled.tsx';
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
  return (
    <Labelled label={label}>
      {labelId => (
        <RadioCards
          look="pills"
          label={label}
          labelledBy={labelId}
          options={options.map(relation => ({ value: relation, label: capitalised(t[relation]) }))}
          value={value}
          onChange={onChange}
        />
      )}
    </Labelled>
  );
}

const capitalised = (word: string): string => word.charAt(0).toLocaleUpperCase() + word.slice(1);
