import { useMemo } from 'react';
import { useLanguage } from '../../../i18n/language.ts';

/** «14,8»: a number as its readers write it; a dash where nothing is known. */
export function useNumber(): (value: number | null | undefined) => string {
  const language = useLanguage();
  return useMemo(() => {
    const format = new Intl.NumberFormat(language, { maximumFractionDigits: 1, useGrouping: false });
    return value => (value === null || value === undefined ? '–' : format.format(value));
  }, [language]);
}
