import type { ShownAs } from '@priyom/shared/domain/enrolment/schema';
import { shownName } from '@priyom/shared/domain/enrolment/shown-name';
import { useText } from '../../i18n/catalog.ts';
import { citizenGroupFormText } from '../../i18n/citizen-group-form.ts';
import { uiText } from '../../i18n/ui.ts';
import { Field } from '../../ui/Field.tsx';
import { Labelled } from '../../ui/Labelled.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { ShownTile } from './ShownTile.tsx';
import { nameOf } from './typed.ts';
import { LONGEST_ALIAS, type Typed } from './wish.ts';

const WAYS: readonly ShownAs[] = ['full', 'first', 'alias'];

interface ShownAsChoiceProps {
  typed: Typed;
  onChange: (changes: Partial<Typed>) => void;
  fault: 'empty' | 'long' | undefined;
}

/** Each way as the others will see it, while the name is being typed. */
export function ShownAsChoice({ typed, onChange, fault }: ShownAsChoiceProps) {
  const t = useText(citizenGroupFormText).shown;
  const kit = useText(uiText);
  const name = nameOf(typed.name);
  const sample = { surname: t.sampleSurname, given: t.sampleGiven, patronymic: '' };
  const person = name.ok ? name.person : sample;
  const alias = typed.alias.trim() || t.sampleAlias;
  const options = WAYS.map(value => ({
    value,
    label: (
      <>
        <ShownTile name={shownName({ person, shownAs: value, alias })} />
        <span>{t[value]}</span>
      </>
    ),
  }));
  const over = typed.alias.trim().length - LONGEST_ALIAS;
  return (
    <div className="stack">
      <Labelled label={t.label}>
        {labelId => (
          <RadioCards
            look="pictures"
            label={t.label}
            labelledBy={labelId}
            options={options}
            value={typed.shownAs}
            onChange={shownAs => onChange({ shownAs })}
          />
        )}
      </Labelled>
      {typed.shownAs === 'alias' && (
        <Field
          label={t.aliasLabel}
          hint={t.aliasHint}
          autoComplete="off"
          value={typed.alias}
          onChange={value => onChange({ alias: value })}
          error={fault && (fault === 'empty' ? t.aliasFault : kit.charactersOver(over))}
        />
      )}
    </div>
  );
}
