interface Language {
  language: 'ru' | 'en';
}

/** What the terminal says once everything runs, in the language of its locale. */
const russian = {
  runs: (url: string) => `Приём работает: ${url}`,
  staff: (url: string) => `Сотрудникам:    ${url}`,
  password: (password: string) => `Пароль у всех демонстрационных сотрудников: ${password}`,
  others: (names: string) => `  и ещё учреждения: ${names}`,
  otherLogins: (names: string) => `  (их имена для входа: ${names})`,
  allBusy: 'все специалисты сейчас заняты',
  noLink: (reason: string) => `Готовой ссылки гражданина нет: ${reason}.`,
  howToLink: 'Ссылку даёт запись: войдите как специалист или регистратор.',
  link: 'Ссылка гражданина, войти по ней можно уже сейчас. Откройте в другом браузере:',
  linkLogin: (login: string) => `  специалист этой встречи: ${login}`,
  stop: 'Остановить: Ctrl-C. Записи останутся.',
  phone: {
    title: 'С телефона: подключите его к той же сети и наведите камеру на код.',
    how: [
      'Откроется страница: на ней вход во встречу и что делать с предупреждением браузера.',
      '  Android: «Подключение не защищено», «Дополнительные», «Перейти на сайт».',
      '  iPhone: сначала поставьте сертификат, шаги на той же странице.',
    ],
    here: (url: string) => `На этой машине без предупреждений: ${url}`,
  },
};

const english: typeof russian = {
  runs: url => `Priyom runs:  ${url}`,
  staff: url => `For staff:    ${url}`,
  password: password => `All demonstration staff have the password ${password}`,
  others: names => `  and more institutions: ${names}`,
  otherLogins: names => `  (their log-ins: ${names})`,
  allBusy: 'all specialists are busy now',
  noLink: reason => `No citizen’s link is ready: ${reason}.`,
  howToLink: 'A booking gives one: sign in as a specialist or the registrar.',
  link: 'A citizen’s link that can be entered now. Open it in another browser:',
  linkLogin: login => `  the specialist of this meeting: ${login}`,
  stop: 'To stop: Ctrl-C. Nothing is lost.',
  phone: {
    title: 'From a phone: connect it to the same network and point its camera at the code.',
    how: [
      'A page opens, with the way into the meeting and what to do about the browser’s warning.',
      '  Android: «Your connection is not private», «Advanced», «Proceed».',
      '  iPhone: install the certificate first, the steps are on the same page.',
    ],
    here: url => `On this machine, without a warning: ${url}`,
  },
};

export type BannerText = typeof russian & Language;

export const BANNER_TEXTS: Record<Language['language'], BannerText> = {
  ru: { ...russian, language: 'ru' },
  en: { ...english, language: 'en' },
};

/** By POSIX's order of variables, as the set-up does (setup/language.mjs). */
export function bannerText(env: Record<string, string | undefined>): BannerText {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return locale.startsWith('ru') ? BANNER_TEXTS.ru : BANNER_TEXTS.en;
}
