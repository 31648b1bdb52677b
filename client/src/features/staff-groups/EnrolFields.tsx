import { NEEDS } from '@priyom/shared/domain/appointment/schema';
import { SHOWN_AS } from '@priyom/shared/domain/enrolment/schema';
import { shownName } from '@priyom/shared/domain/enrolment/shown-name';
import type { HallForm } from '@priyom/shared/domain/hall/schema';
import { useText } from '../../i18n/catalog.ts';
import { staffBookingText } from '../../i18n/staff-booking.ts';
import { staffGroupsText } from '../../i18n/staff-groups.ts';
import { CheckChips } from '../../ui/Checkbox.tsx';
import { Field } from '../../ui/Field.tsx';
import { Labelled } from '../../ui/Labelled.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { ContactFields } from '../staff-booking/ContactFields.tsx';
import { PersonFields } from '../staff-booking/PersonFields.tsx';
import type { EnrolDraft } from './enrol-draft.ts';

interface EnrolFieldsProps {
  form: HallForm;
  draft: EnrolDraft;
  onChange: (change: Partial<EnrolDraft>) => void;
  errorOf: (path: string) => string | undefined;
}

/** In the order of a talk by telephone: who, how to reach them, how the others see them, what they need. */
export function EnrolFields({ form, draft, onChange, errorOf }: EnrolFieldsProps) {
  const t = useText(staffGroupsText).enrol;
  const { needs } = useText(staffBookingText);
  return (
    <>
      <PersonFields
        title={t.person}
        value={draft.person}
        onChange={person => onChange({ person })}
        errorOf={part => errorOf(`person.${part}`)}
      />
      <ContactFields
        value={draft.contact}
        onChange={contact => onChange({ contact })}
        error={errorOf('contact.value')}
      />
      <ShownAs form={form} draft={draft} onChange={onChange} errorOf={errorOf} />
      <Labelled label={needs.label} hint={needs.hint}>
        {() => (
          <CheckChips
            label={needs.label}
            options={NEEDS.map(value => ({ value, label: needs[value] }))}
            value={draft.needs}
            onChange={chosen => onChange({ needs: [...chosen] })}
          />
        )}
      </Labelled>
    </>
  );
}

function ShownAs({ form, draft, onChange, errorOf }: EnrolFieldsProps) {
  const t = useText(staffGroupsText).enrol;
  return (
    <>
      <div className="gr-shown">
        <Labelled label={t.shownAs} hint={form === 'webinar' ? t.shownHintWebinar : t.shownHint}>
          {labelId => (
            <RadioCards
              label={t.shownAs}
              labelledBy={labelId}
              options={SHOWN_AS.map(value => ({
                value,
                label: t.shown[value],
                note: shownName({ ...draft, shownAs: value }).trim() || t.example[value],
              }))}
              value={draft.shownAs}
              onChange={shownAs => onChange({ shownAs })}
            />
          )}
        </Labelled>
      </div>
      {draft.shownAs === 'alias' && (
        <Field
          label={t.alias}
          limit={40}
          autoComplete="off"
          spellCheck={false}
          maxWidth="26rem"
          value={draft.alias}
          onChange={alias => onChange({ alias })}
          error={errorOf('alias')}
        />
      )}
    </>
  );
}
