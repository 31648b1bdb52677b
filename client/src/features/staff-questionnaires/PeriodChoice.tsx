import { useText } from '../../i18n/catalog.ts';
import { staffQuestionnairesText } from '../../i18n/staff-questionnaires.ts';
import { Segments } from '../../ui/Segments.tsx';
import { DateField } from '../../ui/staff/DateFields.tsx';
import { type Chosen, isInOrder, type Period, SPANS, type Span } from './period.ts';

interface PeriodChoiceProps {
  chosen: Chosen;
  onChoose: (span: Span, period: Period) => void;
}

/** This month, quarter, year, or days of one's own. */
export function PeriodChoice({ chosen, onChoose }: PeriodChoiceProps) {
  const t = useText(staffQuestionnairesText).period;
  const { span, from, to } = chosen;
  const error = isInOrder(chosen) ? undefined : t.order;
  return (
    <div className="qs-period">
      <Segments
        label={t.label}
        options={SPANS.map(value => ({ value, label: t[value] }))}
        value={span}
        onChange={next => onChoose(next, chosen)}
      />
      {span === 'own' && (
        <>
          <DateField
            label={t.from}
            value={from}
            onChange={date => date && onChoose('own', { from: date, to })}
            error={error}
          />
          <DateField label={t.to} value={to} onChange={date => date && onChoose('own', { from, to: date })} />
        </>
      )}
    </div>
  );
}
