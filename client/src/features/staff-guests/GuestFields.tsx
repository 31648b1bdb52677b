import { useText } from '../../i18n/catalog.ts';
import { staffGuestsText } from '../../i18n/staff-guests.ts';
import { Field, TextArea } from '../../ui/Field.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { type GuestDraft, missingIn } from './guest-draft.ts';

interface GuestFieldsProps {
  draft: GuestDraft;
  onChange: (part: Partial<GuestDraft>) => void;
  /** A press has found something missing. */
  tried: boolean;
  asksReason?: boolean;
  isRoleFixed?: boolean;
}

/** Whom, as everybody will read it, and how the link reaches them. */
export function GuestFields({ draft, onChange, tried, asksReason = false, isRoleFixed = false }: GuestFieldsProps) {
  const t = useText(staffGuestsText);
  const missing = missingIn(draft, asksReason);
  return (
    <div className="stack">
      {!isRoleFixed && (
        <Segments
          block
          label={t.role}
          options={[
            { value: 'interpreter', label: t.roles.interpreter },
            { value: 'guest', label: t.roles.guest },
          ]}
          value={draft.role}
          onChange={role => onChange({ role })}
        />
      )}
      <Field
        label={t.name}
        hint={t.nameHint}
        value={draft.name}
        onChange={name => onChange({ name })}
        limit={120}
        error={tried && missing.name ? t.nameEmpty : undefined}
      />
      <Field
        label={t.organisation}
        hint={t.organisationHint}
        value={draft.organisation}
        onChange={organisation => onChange({ organisation })}
        limit={160}
        error={tried && missing.organisation ? t.organisationEmpty : undefined}
      />
      <Field
        label={t.contact}
        hint={t.contactHint}
        value={draft.contact}
        onChange={contact => onChange({ contact })}
        limit={200}
      />
      {asksReason && (
        <TextArea
          label={t.reason}
          value={draft.reason}
          onChange={reason => onChange({ reason })}
          limit={500}
          rows={2}
          error={tried && missing.reason ? t.reasonEmpty : undefined}
        />
      )}
    </div>
  );
}
