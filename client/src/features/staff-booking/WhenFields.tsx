import type { Bookable } from '@priyom/shared/api/appointments';
import { bookableMinutes, capMinutes } from '@priyom/shared/domain/policy/rules';
import type { PolicyBody } from '@priyom/shared/domain/policy/schema';
import type * as z from 'zod';
import { useText } from '../../i18n/catalog.ts';
import { staffBookingText } from '../../i18n/staff-booking.ts';
import * as icons from '../../ui/icons.ts';
import { Labelled } from '../../ui/Labelled.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { Combo } from '../../ui/staff/Combo.tsx';
import { DateField } from '../../ui/staff/DateFields.tsx';
import { type Basis, choosableMethods } from './choices.ts';
import { AGREED, type BookingDraft, type WhenDraft } from './draft.ts';
import { SlotPicker } from './SlotPicker.tsx';
import type { useSlots } from './use-slots.ts';

export type Specialist = z.infer<typeof Bookable>['specialists'][number];

type WhenChange = Partial<Omit<WhenDraft, 'kind'>>;

interface WhenFieldsProps {
  draft: WhenDraft;
  basis: Basis;
  specialists: readonly Specialist[];
  slots: ReturnType<typeof useSlots>;
  onChange: (change: WhenChange) => void;
  errorOf: (path: string) => string | undefined;
}

export const METHOD_ICONS = { video: icons.video, voice: icons.mic, chat: icons.write, phone: icons.phone };

/** With whom, how, how long, when; each from what the policy allows (D7, D17). */
export function WhenFields(props: WhenFieldsProps) {
  const { draft, basis, specialists, slots, onChange, errorOf } = props;
  const t = useText(staffBookingText);
  return (
    <>
      <Combo
        label={t.specialist}
        hint={specialists.length === 0 ? t.noSpecialists : t.specialistHint}
        options={specialists.map(each => ({
          id: each.staffId,
          name: each.shortName,
          also: each.position,
          note: [each.position, each.department].filter(Boolean).join(', '),
        }))}
        value={draft.specialistId}
        onChange={specialistId => onChange({ specialistId })}
        error={errorOf('specialistId')}
      />
      <MethodChoice {...props} />
      <MinutesChoice draft={draft} policy={basis.policy} onChange={onChange} />
      <DateField
        label={t.date}
        hint={t.dateHint}
        value={draft.date}
        min={basis.today}
        isUnavailable={basis.isClosed}
        onChange={date => onChange({ date, time: null })}
        error={errorOf('date')}
      />
      <SlotPicker slots={slots} value={draft.time} onChoose={onChange} error={errorOf('time')} />
    </>
  );
}

function MethodChoice({ draft, basis, onChange }: WhenFieldsProps) {
  const t = useText(staffBookingText);
  const methods = choosableMethods(basis, draft);
  const { method } = draft;
  if (method === null) return null;
  const isFixed = methods.length === 1 && !basis.policy.methodChosenBy.includes('registrar');
  return (
    <Labelled label={t.method.label} hint={isFixed && t.methodOnlySpecialist}>
      {() => (
        <Segments
          block
          label={t.method.label}
          options={methods.map(value => ({ value, label: t.method[value], icon: METHOD_ICONS[value] }))}
          value={method}
          onChange={chosen => onChange({ method: chosen })}
        />
      )}
    </Labelled>
  );
}

interface MinutesChoiceProps extends Pick<WhenFieldsProps, 'draft' | 'onChange'> {
  policy: PolicyBody;
}

function MinutesChoice({ draft, policy, onChange }: MinutesChoiceProps) {
  const t = useText(staffBookingText);
  if (draft.method === null || draft.minutes === null) return null;
  const cap = capMinutes(policy, draft.method);
  return (
    <MinutesSegments
      options={bookableMinutes(policy, draft.method)}
      value={draft.minutes}
      onChange={minutes => onChange({ minutes })}
      hint={typeof cap === 'number' ? t.minutesCap(cap) : t.minutesFree}
    />
  );
}

interface MinutesSegmentsProps {
  options: readonly number[];
  value: number;
  onChange: (minutes: number) => void;
  hint?: string;
}

/** Lengths of the policy side by side. */
export function MinutesSegments({ options, value, onChange, hint }: MinutesSegmentsProps) {
  const t = useText(staffBookingText);
  return (
    <Labelled label={t.minutes} hint={hint}>
      {() => (
        <Segments
          label={t.minutes}
          options={options.map(each => ({ value: String(each), label: String(each) }))}
          value={String(value)}
          onChange={chosen => onChange(Number(chosen))}
        />
      )}
    </Labelled>
  );
}

interface AgreedChoiceProps {
  draft: Pick<BookingDraft, 'agreedHow'>;
  onChange: (change: Pick<BookingDraft, 'agreedHow'>) => void;
  error: string | undefined;
}

/** Of a citizen alone: how they agreed to this time. */
export function AgreedChoice({ draft, onChange, error }: AgreedChoiceProps) {
  const t = useText(staffBookingText);
  return (
    <Labelled label={t.agreedHow.label}>
      {labelId => (
        <RadioCards
          look="pills"
          label={t.agreedHow.label}
          labelledBy={labelId}
          options={AGREED.map(value => ({ value, label: t.agreedHow[value] }))}
          value={draft.agreedHow}
          onChange={agreedHow => onChange({ agreedHow })}
          error={error}
        />
      )}
    </Labelled>
  );
}
