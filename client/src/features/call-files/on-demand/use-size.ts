import { useText } from '../../../i18n/catalog.ts';
import { citizenFilesText } from '../../../i18n/citizen-files.ts';
import { useLanguage } from '../../../i18n/language.ts';

const MEGABYTE = 1024 * 1024;

/** «1,2 МБ», «340 КБ». */
export function useSize(): (bytes: number) => string {
  const t = useText(citizenFilesText);
  const language = useLanguage();
  const inDigits = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return bytes =>
    bytes >= MEGABYTE / 10
      ? t.megabytes(inDigits.format(bytes / MEGABYTE))
      : t.kilobytes(inDigits.format(Math.ceil(bytes / 1024)));
}
