import { ERROR_TEXTS } from '@priyom/shared/error-texts';
import type { Demo } from './seed-demo.ts';

const RULE = '─'.repeat(72);

/** What somebody who typed `npm start` needs: addresses, log-ins, one ready link. */
export function bannerOf(publicUrl: string, demo: Demo | null): string {
  const lines = [RULE, `Приём работает: ${publicUrl}`, `Сотрудникам:    ${publicUrl}/app`];
  if (demo) lines.push('', ...demoLines(demo), '', ...linkLines(demo));
  return [...lines, '', 'Остановить: Ctrl-C. Записи останутся.', RULE].join('\n');
}

function demoLines({ password, logins }: Demo): string[] {
  const [first] = logins;
  const own = logins.filter(entry => entry.institution === first?.institution);
  const others = [...new Set(logins.map(entry => entry.institution))].slice(1);
  return [
    `Пароль у всех демонстрационных сотрудников: ${password}`,
    ...own.map(({ login, position }) => `  ${login.padEnd(12)} ${position}`),
    `  и ещё учреждения: ${others.join(', ')}`,
    `  (их имена для входа: ${logins
      .filter(entry => entry.institution !== first?.institution)
      .map(entry => entry.login)
      .filter(login => login.endsWith('.spec'))
      .join(', ')})`,
  ];
}

function linkLines({ link }: Demo): string[] {
  if ('refused' in link) {
    const reason = link.refused === 'TIME_TAKEN' ? 'все специалисты сейчас заняты' : ERROR_TEXTS.ru[link.refused].title;
    return [`Готовой ссылки гражданина нет: ${reason}.`, 'Ссылку даёт запись: войдите как специалист или регистратор.'];
  }
  return [
    'Ссылка гражданина, войти по ней можно уже сейчас. Откройте в другом браузере:',
    `  ${link.url}`,
    `  специалист этой встречи: ${link.login}`,
  ];
}
