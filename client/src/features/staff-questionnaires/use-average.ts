import { useLanguage } from '../../i18n/language.ts';

/** «4,25»: as many digits as the server rounds to; null where nobody has answered. */
export function useAverage(): (average: number | null) => string | null {
  const format = new Intl.NumberFormat(useLanguage(), { minimumFractionDigits: 1, maximumFractionDigits: 2 });
  return average => (average === null ? null : format.format(average));
}
