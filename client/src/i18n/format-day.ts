import { dayAndMonth, dayOf, type FormatContext, type When } from './format.ts';
import { useLanguage } from './language.ts';
import { useInstitutionZone } from './zone.ts';

/** «3 декабря»; the year only when it is not the present one. */
export function formatDay(when: When, { language, zone, now }: FormatContext): string {
  return dayAndMonth(dayOf(when, zone), dayOf(now, zone), language);
}

/** Of the staff alone: as a part of `Format` it would weigh on every page of a citizen. */
export function useDay(): (when: When) => string {
  const language = useLanguage();
  const zone = useInstitutionZone();
  return when => formatDay(when, { language, zone, now: new Date() });
}
