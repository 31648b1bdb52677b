import { type ReactNode, useId } from 'react';
import { classes } from './classes.ts';
import { FieldError } from './Field.tsx';
import { Icon, type IconShape } from './Icon.tsx';
import * as icons from './icons.ts';

export interface RadioOption<V extends string> {
  readonly value: V;
  readonly label: ReactNode;
  /** Small words: under the label (cards, ladder) or right of it (slots). */
  readonly note?: ReactNode;
  readonly icon?: IconShape | undefined;
  /** A number in front, as on a questionnaire scale. */
  readonly mark?: string | undefined;
}

export interface RadioCardsProps<V extends string> {
  label: string;
  /** Id of a heading that already names the group, instead of `label`. */
  labelledBy?: string | undefined;
  options: readonly RadioOption<V>[];
  value: V | null;
  onChange: (value: V) => void;
  /** cards: big rows · scale: a row of five from 768 · slots: free times of the staff · pills: short words side by side ·
   *  ladder: modes on the dark stage · pictures: side by side, each under what it shows */
  look?: 'cards' | 'scale' | 'slots' | 'pills' | 'ladder' | 'pictures' | undefined;
  error?: string | undefined;
}

/** One of several; native radios, so arrows move and the group is one Tab stop. */
export function RadioCards<V extends string>(props: RadioCardsProps<V>) {
  const { label, labelledBy, options, value, onChange, look = 'cards', error } = props;
  const name = useId();
  return (
    <div
      className={classes('radios', look)}
      role="radiogroup"
      aria-label={labelledBy ? undefined : label}
      aria-labelledby={labelledBy}
      aria-describedby={error ? `${name}e` : undefined}
      data-invalid={error ? true : undefined}
    >
      {options.map(option => (
        <RadioCard
          key={option.value}
          name={name}
          option={option}
          isOn={option.value === value}
          choose={() => onChange(option.value)}
        />
      ))}
      {error && <FieldError id={`${name}e`}>{error}</FieldError>}
    </div>
  );
}

interface RadioCardProps<V extends string> {
  name: string;
  option: RadioOption<V>;
  isOn: boolean;
  choose: () => void;
}

function RadioCard<V extends string>({ name, option, isOn, choose }: RadioCardProps<V>) {
  return (
    <label className={classes('radio', isOn && 'on')}>
      <input className="sr" type="radio" name={name} checked={isOn} onChange={choose} />
      {option.mark && <b className="radio-mark">{option.mark}</b>}
      {option.icon && <Icon of={option.icon} />}
      <span className="radio-words">
        {option.label}
        {option.note && <small>{option.note}</small>}
      </span>
      <span className="radio-tick">
        <Icon of={icons.done} />
      </span>
    </label>
  );
}
