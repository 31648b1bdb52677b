import { type ReactNode, type Ref, useId } from 'react';
import { classes } from './classes.ts';
import { FieldError } from './Field.tsx';
import { Icon } from './Icon.tsx';
import * as icons from './icons.ts';

export interface CheckboxProps {
  label: ReactNode;
  /** Two or three plain sentences under the label; part of the pressable row. */
  note?: ReactNode;
  /** Links and disclosures that belong to it but must not tick it. */
  children?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** «Отметьте, если согласны» */
  error?: string | undefined;
  ref?: Ref<HTMLInputElement> | undefined;
}

/** The whole row is the target. Put several into a `<CheckCard>`. */
export function Checkbox({ label, note, children, checked, onChange, error, ref }: CheckboxProps) {
  const id = useId();
  return (
    <div className={classes('check-item', error && 'err')}>
      <label className={classes('check', checked && 'on')}>
        <input
          ref={ref}
          className="sr"
          type="checkbox"
          checked={checked}
          aria-invalid={error ? true : undefined}
          aria-describedby={classes(error && `${id}e`, Boolean(note) && `${id}n`) || undefined}
          aria-labelledby={`${id}l`}
          onChange={event => onChange(event.target.checked)}
        />
        <span className="box">
          <Icon of={icons.done} />
        </span>
        <span className="check-words">
          <b id={`${id}l`}>{label}</b>
          {note && <span id={`${id}n`}>{note}</span>}
        </span>
      </label>
      {(children || error) && (
        <div className="check-more">
          {children}
          {error && <FieldError id={`${id}e`}>{error}</FieldError>}
        </div>
      )}
    </div>
  );
}

/** A card of checkboxes with lines between them. */
export function CheckCard({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className="card agree" aria-label={label}>
      {children}
    </fieldset>
  );
}

export interface ChipOption<V extends string> {
  readonly value: V;
  readonly label: string;
}

export interface CheckChipsProps<V extends string> {
  label: string;
  options: readonly ChipOption<V>[];
  value: readonly V[];
  onChange: (value: readonly V[]) => void;
  describedBy?: string | undefined;
}

/** Several of a few short words (topics of the protocol). Values keep the order in which they were chosen. */
export function CheckChips<V extends string>({ label, options, value, onChange, describedBy }: CheckChipsProps<V>) {
  const toggle = (one: V) => onChange(value.includes(one) ? value.filter(other => other !== one) : [...value, one]);
  return (
    <fieldset className="topics" aria-label={label} aria-describedby={describedBy}>
      {options.map(option => (
        <button
          key={option.value}
          type="button"
          className={classes('topic', value.includes(option.value) && 'on')}
          aria-pressed={value.includes(option.value)}
          onClick={() => toggle(option.value)}
        >
          {value.includes(option.value) && <Icon of={icons.done} size="sm" />}
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}
