import { useText } from '../../i18n/catalog.ts';
import { staffBookingText } from '../../i18n/staff-booking.ts';
import { staffGroupsText } from '../../i18n/staff-groups.ts';
import { faultText } from '../staff-booking/fault-text.ts';
import type { Faults } from '../staff-booking/to-booking.ts';

/** What is wrong at a path of a group's contract, in words: the group's own, else those of booking. */
export function useErrorOf(faults: Faults): (path: string) => string | undefined {
  const booking = useText(staffBookingText).faults;
  const { form, enrol } = useText(staffGroupsText);
  const own: Partial<Record<string, string>> = { ...form.faults, ...enrol.faults };
  return path => {
    const fault = faults.get(path);
    if (fault?.kind === 'empty' && own[path]) return own[path];
    return fault && faultText(booking, path, fault);
  };
}
