import { type FormEvent, type RefObject, useRef } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { staffBookingText } from '../../i18n/staff-booking.ts';
import { announce } from '../../ui/announcer.ts';

const FIRST_FAULT =
  '[aria-invalid="true"]:not([role=group]), .radios[aria-describedby] input, .topics[aria-describedby] button';

interface CheckedForm {
  ref: RefObject<HTMLFormElement | null>;
  onSubmit: (event: FormEvent) => void;
}

/**
 * A press that found something missing says how much, and leads to the first of it.
 * @param submit how many places are to be corrected; 0 when it was sent
 */
export function useCheckedForm(submit: () => number): CheckedForm {
  const { faultsFound } = useText(staffBookingText);
  const form = useRef<HTMLFormElement>(null);
  return {
    ref: form,
    onSubmit(event) {
      event.preventDefault();
      const wrong = submit();
      if (wrong === 0) return;
      announce(faultsFound(wrong));
      // The errors are drawn first, then the first of them takes the focus.
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>(FIRST_FAULT)?.focus());
    },
  };
}
