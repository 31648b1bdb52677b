import { type ReactNode, useId } from 'react';

interface LabelledProps {
  label: string;
  hint?: ReactNode;
  /** Gets the id of the label, for `labelledBy`. */
  children: (labelId: string) => ReactNode;
}

/** A visible label over a group of choices, as fields have one. */
export function Labelled({ label, hint, children }: LabelledProps) {
  const id = useId();
  return (
    <div className="field">
      <span className="label" id={id}>
        {label}
      </span>
      {children(id)}
      {hint && <span className="hint">{hint}</span>}
    </div>
  );
}
