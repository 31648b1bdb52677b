import type { ParticipantView } from '@priyom/shared/signaling/snapshot';
import { useText } from '../../i18n/catalog.ts';
import { staffHallText } from '../../i18n/staff-hall.ts';
import { Segments } from '../../ui/Segments.tsx';

/** Everybody, those who lead, or one person, who is kept here by name. */
export type Addressed = 'all' | 'leaders' | Pick<ParticipantView, 'id' | 'shownAs'>;

interface AudienceChoiceProps {
  /** Who was chosen last to be written to alone: stays to be chosen again. */
  one: Exclude<Addressed, string> | null;
  value: Addressed;
  onChange: (value: Addressed) => void;
}

/** For whom the next message is; always in sight above the field, so that nothing private goes to all by habit. */
export function AudienceChoice({ one, value, onChange }: AudienceChoiceProps) {
  const t = useText(staffHallText).chat;
  const options = [
    { value: 'all', label: t.all },
    { value: 'leaders', label: t.leaders },
    ...(one ? [{ value: 'one', label: t.one(one.shownAs) }] : []),
  ];
  const choose = (chosen: string) => onChange(chosen === 'one' && one ? one : chosen === 'leaders' ? 'leaders' : 'all');
  return (
    <div className="hl-audience">
      <Segments
        label={t.audience}
        options={options}
        value={typeof value === 'string' ? value : 'one'}
        onChange={choose}
      />
      {value !== 'all' && <small className="hint">{value === 'leaders' ? t.leadersLead : t.oneLead}</small>}
    </div>
  );
}
