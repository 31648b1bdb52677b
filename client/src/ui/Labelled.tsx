import { type ReactNode, useId } from 'react';
import { FieldError } from './Field.tsx';

interface LabelledProps {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  /** Gets the id of the label, for `labelledBy`, and that of what is wrong, for `describedBy`. */
  children: (labelId: string, errorId: string | undefined) => ReactNode;
}

/** A visible label over a group of choices, as fields have one. */
export function Labelled({ label, hint, error, children }: LabelledProps) {
  const id = useId();
  return (
    <div className="field">
      <span className="label" id={id}>
        {label}
      </span>
      {children(id, error && `${id}e`)}
      {error && <FieldError id={`${id}e`}>{error}</FieldError>}
      {hint && <span className="hint">{hint}</span>}
    </div>
  );
}
