import { MOST_PLACES } from '@priyom/shared/domain/group/schema';
import type { HallForm } from '@priyom/shared/domain/hall/schema';
import { useText } from '../../i18n/catalog.ts';
import { staffGroupsText } from '../../i18n/staff-groups.ts';
import { Field, TextArea } from '../../ui/Field.tsx';
import { Labelled } from '../../ui/Labelled.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import type { TextsDraft } from './announce-draft.ts';

interface TextFieldsProps {
  form: HallForm;
  value: TextsDraft;
  onChange: (change: Partial<TextsDraft>) => void;
  /** There are no fewer places than these. */
  taken?: number;
  errorOf: (path: string) => string | undefined;
}

const FEWEST_PLACES = 2;
const MOST_DIGITS = 4;

/** What the public reads: title, about, for whom, how many places. */
export function TextFields({ form, value, onChange, taken = 0, errorOf }: TextFieldsProps) {
  const t = useText(staffGroupsText).form;
  return (
    <>
      <Field
        label={t.name}
        hint={t.nameHint}
        limit={200}
        autoComplete="off"
        value={value.title}
        onChange={title => onChange({ title })}
        error={errorOf('title')}
      />
      <Field
        label={t.forWhom}
        hint={t.forWhomHint}
        limit={300}
        autoComplete="off"
        value={value.forWhom}
        onChange={forWhom => onChange({ forWhom })}
        error={errorOf('forWhom')}
      />
      <TextArea
        label={t.about}
        hint={t.aboutHint}
        limit={1500}
        rows={4}
        value={value.about}
        onChange={about => onChange({ about })}
        error={errorOf('about')}
      />
      {form === 'group' ? (
        <PlacesOfGroup value={value} onChange={onChange} taken={taken} errorOf={errorOf} />
      ) : (
        <PlacesOfWebinar value={value} onChange={onChange} taken={taken} errorOf={errorOf} />
      )}
    </>
  );
}

type PlacesProps = Required<Omit<TextFieldsProps, 'form'>>;

function PlacesOfGroup({ value, onChange, taken, errorOf }: PlacesProps) {
  const t = useText(staffGroupsText).form;
  const fewest = Math.max(FEWEST_PLACES, taken);
  const counts = Array.from({ length: MOST_PLACES.group - fewest + 1 }, (_, more) => String(fewest + more));
  return (
    <Labelled label={t.places} hint={taken > FEWEST_PLACES ? t.placesTaken(taken) : t.placesHint}>
      {labelId => (
        <RadioCards
          look="pills"
          label={t.places}
          labelledBy={labelId}
          options={counts.map(count => ({ value: count, label: count }))}
          value={String(value.places)}
          onChange={count => onChange({ places: Number(count) })}
          error={errorOf('places')}
        />
      )}
    </Labelled>
  );
}

function PlacesOfWebinar({ value, onChange, taken, errorOf }: PlacesProps) {
  const t = useText(staffGroupsText).form;
  const fewest = Math.max(FEWEST_PLACES, taken);
  return (
    <Field
      label={t.places}
      hint={taken > FEWEST_PLACES ? t.placesTaken(taken) : t.placesHintWebinar}
      inputMode="numeric"
      autoComplete="off"
      maxWidth="8rem"
      // Nothing typed yet is no number of places.
      value={value.places === 0 ? '' : String(value.places)}
      onChange={text => onChange({ places: Number(text.replace(/\D/g, '').slice(0, MOST_DIGITS)) })}
      error={errorOf('places') && t.placesWrong(fewest, MOST_PLACES.webinar)}
    />
  );
}
