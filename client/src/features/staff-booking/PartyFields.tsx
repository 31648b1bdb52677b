import { NEEDS } from '@priyom/shared/domain/appointment/schema';
import { useText } from '../../i18n/catalog.ts';
import { staffBookingText } from '../../i18n/staff-booking.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckChips } from '../../ui/Checkbox.tsx';
import { TextArea } from '../../ui/Field.tsx';
import * as icons from '../../ui/icons.ts';
import { Labelled } from '../../ui/Labelled.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { ContactFields } from './ContactFields.tsx';
import type { PartyDraft } from './draft.ts';
import { ServedFields } from './ServedFields.tsx';

interface PartyFieldsProps {
  party: PartyDraft;
  /** 1 for the first; null when there is one only. */
  number: number | null;
  onChange: (change: Partial<PartyDraft>) => void;
  onRemove: () => void;
  errorOf: (path: string) => string | undefined;
  today: string;
}

const REASON_LIMIT = 2000;

/** One family, in the order of a talk by telephone: whom, how to reach them, with what, what they need. */
export function PartyFields(props: PartyFieldsProps) {
  const { party, number, onChange, errorOf } = props;
  const t = useText(staffBookingText);
  return (
    <fieldset className="book-party" aria-label={number === null ? t.whom : t.party(number)}>
      <PartyHead {...props} />
      <Segments
        label={t.kind.label}
        options={[
          { value: 'citizen', label: t.kind.citizen, icon: icons.person },
          { value: 'child', label: t.kind.child, icon: icons.child },
        ]}
        value={party.kind}
        onChange={kind => onChange({ kind })}
      />
      <ServedFields party={party} onChange={onChange} errorOf={errorOf} today={props.today} />
      <hr className="book-rule" />
      <ContactFields
        value={party.contact}
        onChange={contact => onChange({ contact })}
        error={errorOf('contact.value')}
      />
      <hr className="book-rule" />
      <TextArea
        label={t.reason}
        hint={t.reasonHint}
        rows={4}
        limit={REASON_LIMIT}
        value={party.reason}
        onChange={reason => onChange({ reason })}
        error={errorOf('reason')}
      />
      <VisitAndNeeds party={party} onChange={onChange} error={errorOf('visitKind')} />
    </fieldset>
  );
}

function PartyHead({ number, onRemove }: PartyFieldsProps) {
  const t = useText(staffBookingText);
  if (number === null) return <h2 className="book-title">{t.whom}</h2>;
  return (
    <div className="row">
      <h2 className="book-title grow">{t.party(number)}</h2>
      {number > 1 && (
        <Button size="sm" variant="ghost" icon={icons.remove} label={t.removePartyOf(number)} onClick={onRemove}>
          {t.removeParty}
        </Button>
      )}
    </div>
  );
}

interface VisitAndNeedsProps {
  party: PartyDraft;
  onChange: (change: Partial<PartyDraft>) => void;
  error: string | undefined;
}

function VisitAndNeeds({ party, onChange, error }: VisitAndNeedsProps) {
  const t = useText(staffBookingText);
  return (
    <>
      <Labelled label={t.visitKind.label}>
        {labelId => (
          <RadioCards
            look="pills"
            label={t.visitKind.label}
            labelledBy={labelId}
            options={[
              { value: 'first', label: t.visitKind.first },
              { value: 'repeat', label: t.visitKind.repeat },
            ]}
            value={party.visitKind}
            onChange={visitKind => onChange({ visitKind })}
            error={error}
          />
        )}
      </Labelled>
      <Labelled label={t.needs.label} hint={t.needs.hint}>
        {() => (
          <CheckChips
            label={t.needs.label}
            options={NEEDS.map(value => ({ value, label: t.needs[value] }))}
            value={party.needs}
            onChange={needs => onChange({ needs: [...needs] })}
          />
        )}
      </Labelled>
    </>
  );
}
