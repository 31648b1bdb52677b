import { defineCatalog, type Translation } from './catalog.ts';

/** The link before anything is decided: open it, too early, cancelled, not valid, opened elsewhere. */
export const ru = {
  tab: 'Встреча',
  open: 'Открыть встречу',
  openHint: 'Нажмите, и мы покажем, когда и с кем.',
  opening: 'Открываем…',
  noLink: {
    title: 'Откройте ссылку ещё раз',
    text: 'Она в письме или сообщении от нас. Нажмите на неё там.',
  },
  greeting: (name: string) => `Здравствуйте, ${name}!`,
  greetingPlain: 'Здравствуйте!',
  aboutChild: (child: string) => `Речь пойдёт о ребёнке: ${child}`,
  card: 'Ваша встреча',
  lasts: (upTo: string) => `Встреча длится ${upTo}.`,
  early: {
    tab: 'Ваша встреча',
    opensAt: (time: string) => `Войти можно с ${time}. Страница откроется сама.`,
    atTime: (time: string) => `в ${time}`,
    checkNow: 'Проверить связь сейчас',
    checked: 'Связь вы уже проверили',
    checkAgain: 'Проверить ещё раз',
    calendar: 'Добавить в календарь',
    otherTime: 'Нужно другое время',
    steps: {
      check: 'Проверьте связь заранее, это минута',
      link: 'В день встречи откройте эту же ссылку',
      phone: 'Нет интернета? Позвоните нам',
    },
    /** Neutral: others see the calendar too. */
    calendarTitle: 'Встреча',
    calendarFile: 'vstrecha.ics',
  },
  byPhone: {
    tab: 'Ваша встреча',
    title: (time: string) => `Мы позвоним вам в ${time}`,
    text: 'Страницу можно закрыть. Держите телефон рядом.',
  },
  cancelled: {
    tab: 'Встреча отменена',
    title: 'Этой встречи не будет',
    was: (day: string, time: string) => `Она была ${day}, в ${time}.`,
    reason: (words: string) => `Причина: ${words}`,
    again: 'Назначить другую',
  },
  refused: {
    unknown: {
      tab: 'Ссылка не открылась',
      title: 'Ссылка не открылась',
      text: 'Может, она скопирована не вся. Откройте её из письма ещё раз. Или позвоните нам.',
    },
    revoked: {
      tab: 'Ссылка больше не работает',
      title: 'Эта ссылка больше не работает',
      text: 'Позвоните нам, мы поможем.',
    },
    replaced: {
      tab: 'Ссылка больше не работает',
      title: 'Эта ссылка больше не работает',
      text: 'Мы сделали вам новую. Откройте последнюю ссылку от нас. Или позвоните.',
    },
    finished: {
      tab: 'Встреча прошла',
      title: 'Эта встреча уже прошла',
      text: 'Нужна новая? Позвоните нам, мы найдём время.',
    },
  },
  elsewhere: {
    tab: 'Встреча',
    title: 'Перейти сюда?',
    text: 'Встреча открыта на другом телефоне или компьютере. Там она закроется, чтобы не было эха.',
    move: 'Перейти сюда',
    stay: 'Остаться там',
    staying: 'Хорошо. Эту страницу можно закрыть.',
  },
  notMe: {
    tab: 'Встреча',
    title: 'Спасибо, что сказали',
    text: 'Эта ссылка для другого человека. Позвоните нам, мы пришлём вашу.',
  },
  phoneInstead: {
    tab: 'Мы позвоним',
    title: 'Хорошо, мы вам позвоним',
    text: 'Эту страницу можно закрыть. Держите телефон рядом.',
    back: 'Всё же встретиться здесь',
  },
  unsupported: {
    tab: 'Нужен другой браузер',
    title: 'Откройте встречу в другом браузере',
    text: 'Этот не умеет показывать видео. Подойдут Яндекс Браузер, Chrome и Safari.',
    steps: {
      copy: 'Нажмите «Скопировать ссылку».',
      open: 'Откройте другой браузер.',
      paste: 'Вставьте ссылку вверху, где адрес.',
    },
    copy: 'Скопировать ссылку',
    copied: 'Ссылка скопирована',
    select: 'Не вышло. Выделите ссылку и скопируйте сами:',
    linkLabel: 'Ваша ссылка',
    phone: 'Не хотите возиться? Позвоните нам. Поговорим по телефону.',
  },
};

export const en: Translation<typeof ru> = {
  tab: 'Meeting',
  open: 'Open the meeting',
  openHint: 'Press, and we will show when and with whom.',
  opening: 'Opening…',
  noLink: {
    title: 'Open the link once more',
    text: 'It is in the letter or message from us. Press it there.',
  },
  greeting: name => `Hello, ${name}!`,
  greetingPlain: 'Hello!',
  aboutChild: child => `The talk is about the child: ${child}`,
  card: 'Your meeting',
  lasts: upTo => `The meeting lasts ${upTo}.`,
  early: {
    tab: 'Your meeting',
    opensAt: time => `You may enter from ${time}. The page will open by itself.`,
    atTime: time => `at ${time}`,
    checkNow: 'Check the connection now',
    checked: 'You have checked the connection',
    checkAgain: 'Check again',
    calendar: 'Add to the calendar',
    otherTime: 'I need another time',
    steps: {
      check: 'Check the connection beforehand, one minute',
      link: 'On the day open the same link',
      phone: 'No internet? Phone us',
    },
    calendarTitle: 'Meeting',
    calendarFile: 'meeting.ics',
  },
  byPhone: {
    tab: 'Your meeting',
    title: time => `We will phone you at ${time}`,
    text: 'You may close the page. Keep the telephone near.',
  },
  cancelled: {
    tab: 'Meeting cancelled',
    title: 'This meeting will not take place',
    was: (day, time) => `It was to be ${day} at ${time}.`,
    reason: words => `Reason: ${words}`,
    again: 'Arrange another',
  },
  refused: {
    unknown: {
      tab: 'The link did not open',
      title: 'The link did not open',
      text: 'Perhaps only a part was copied. Open it from the letter again. Or phone us.',
    },
    revoked: {
      tab: 'The link no longer works',
      title: 'This link no longer works',
      text: 'Phone us, we will help.',
    },
    replaced: {
      tab: 'The link no longer works',
      title: 'This link no longer works',
      text: 'We have made you a new one. Open the latest link from us. Or phone us.',
    },
    finished: {
      tab: 'The meeting is over',
      title: 'This meeting is over',
      text: 'Need a new one? Phone us, we will find a time.',
    },
  },
  elsewhere: {
    tab: 'Meeting',
    title: 'Move here?',
    text: 'The meeting is open on another phone or computer. It will close there, so that there is no echo.',
    move: 'Move here',
    stay: 'Stay there',
    staying: 'All right. You may close this page.',
  },
  notMe: {
    tab: 'Meeting',
    title: 'Thank you for telling us',
    text: 'This link is for another person. Phone us, we will send yours.',
  },
  phoneInstead: {
    tab: 'We will phone',
    title: 'All right, we will phone you',
    text: 'You may close this page. Keep the telephone near.',
    back: 'Meet here after all',
  },
  unsupported: {
    tab: 'Another browser is needed',
    title: 'Open the meeting in another browser',
    text: 'This one cannot show video. Yandex Browser, Chrome and Safari can.',
    steps: {
      copy: 'Press “Copy the link”.',
      open: 'Open another browser.',
      paste: 'Paste the link at the top, where the address is.',
    },
    copy: 'Copy the link',
    copied: 'The link is copied',
    select: 'That did not work. Select the link and copy it yourself:',
    linkLabel: 'Your link',
    phone: 'Rather not bother? Phone us. We can talk by telephone.',
  },
};

export const citizenLinkText = defineCatalog({ ru, en });
