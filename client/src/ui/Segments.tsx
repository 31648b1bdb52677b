import { useId } from 'react';
import { classes } from './classes.ts';
import { Icon, type IconShape } from './Icon.tsx';

export interface SegmentOption<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly icon?: IconShape | undefined;
}

export interface SegmentsProps<V extends string> {
  /** Name of the group; not drawn. */
  label: string;
  options: readonly SegmentOption<V>[];
  value: V;
  onChange: (value: V) => void;
  /** All segments share the width of the column. */
  block?: boolean | undefined;
}

/** Two to five short, exclusive choices in one row. Native radios: arrows move, one Tab stop. */
export function Segments<V extends string>({ label, options, value, onChange, block }: SegmentsProps<V>) {
  const name = useId();
  return (
    <div className={classes('seg', block && 'block')} role="radiogroup" aria-label={label}>
      {options.map(option => (
        <label key={option.value} className={classes('seg-item', option.value === value && 'on')}>
          <input
            className="sr"
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.icon && <Icon of={option.icon} size="sm" />}
          {option.label}
        </label>
      ))}
    </div>
  );
}
