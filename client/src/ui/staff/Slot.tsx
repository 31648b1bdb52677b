import type { ReactNode, Ref } from 'react';
import { classes } from '../classes.ts';
import { Icon } from '../Icon.tsx';
import * as icons from '../icons.ts';

export interface SlotProps {
  /** The word as it stands in the sentence: «3», «рабочих дня». */
  children: ReactNode;
  /** Says what is chosen: «Срок ответа: 3». Must contain the word. */
  label: string;
  /** Differs from the acting version. */
  isNew?: boolean | undefined;
  isOpen?: boolean | undefined;
  onPress: () => void;
  ref?: Ref<HTMLButtonElement> | undefined;
}

/** A word in a rule that opens a choice (Положение, templates). */
export function Slot({ children, label, isNew, isOpen, onPress, ref }: SlotProps) {
  return (
    <button
      ref={ref}
      type="button"
      className={classes('slot', isNew && 'new')}
      aria-label={label}
      aria-haspopup="listbox"
      aria-expanded={isOpen ?? false}
      onClick={onPress}
    >
      {children}
      <Icon of={icons.below} />
    </button>
  );
}
