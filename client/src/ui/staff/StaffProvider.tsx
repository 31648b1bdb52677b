import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useLanguage } from '../../i18n/language.ts';

/** Around the staff application: gives react-aria's parts the person's language (British English begins weeks on Monday). */
export function StaffProvider({ children }: { children: ReactNode }) {
  const language = useLanguage();
  return <I18nProvider locale={language === 'ru' ? 'ru-RU' : 'en-GB'}>{children}</I18nProvider>;
}
