import { defineCatalog, type Translation } from './catalog.ts';

/** What to do when a device or the network fails: why, then steps for this browser and system (D13, ux §3 «Errors»). */
export const ru = {
  /** The word as the browser writes it. */
  switches: { camera: 'Камера', mic: 'Микрофон', both: 'Камера» и «Микрофон' },
  why: {
    deniedPage: {
      camera: 'Браузер не пускает нас к камере. Это легко исправить:',
      mic: 'Браузер не пускает нас к микрофону. Это легко исправить:',
    },
    deniedSystem: {
      camera: 'Камера закрыта в настройках. Откроем её:',
      mic: 'Микрофон закрыт в настройках. Откроем его:',
    },
    none: {
      camera: 'Камеры не видно. Можно и без неё.',
      mic: 'Микрофона не видно. Проверьте, вставлен ли он.',
    },
    busy: { camera: 'Камеру держит другая программа.', mic: 'Микрофон держит другая программа.' },
    silent: 'Микрофон есть, но тихо. Говорите громче. Есть кнопка на проводе? Нажмите её.',
    failed: { camera: 'Камера не ответила.', mic: 'Микрофон не ответил.' },
    sound: 'Не слышно? Чаще всего дело в громкости:',
    weak: 'Видео может пропадать. Голос останется.',
    network: {
      path: 'Ваш интернет не пускает видео. Можно по телефону: нажмите «Пусть мне позвонят».',
      noServer: 'Мы не видим вас в сети. Чаще всего пропал интернет. Не выйдет? Позвоните нам: номер внизу.',
      mediaDown:
        'Это сбой у нас, а у вас всё хорошо. Ждём минуту и пробуем снова. Не вышло? Нажмите «Пусть мне позвонят» или позвоните сами: номер внизу.',
      browser: 'Этот браузер не умеет видео. Есть другой? Откройте в нём. Или нажмите «Пусть мне позвонят».',
      outdated: 'Страница устарела. Обновите её и проверьте ещё раз.',
      brokeOff: 'Проверка прервалась. Нажмите «Проверить ещё раз». Не вышло? Позвоните нам: номер внизу.',
    },
  },
  /** `what` is the word as the browser writes it: «Камера», «Микрофон». */
  steps: {
    pageDesktop: {
      press: 'Нажмите на значок вверху экрана, слева от адреса.',
      find: (what: string) => `Найдите слово «${what}» и выберите «Разрешить».`,
    },
    pageAndroid: {
      press: 'Нажмите на значок вверху, слева от адреса.',
      open: 'Откройте «Разрешения».',
      find: (what: string) => `Включите «${what}».`,
    },
    pageSafari: {
      press: 'Нажмите «аА» слева от адреса.',
      open: 'Выберите «Настройки веб-сайта».',
      find: (what: string) => `Где «${what}», поставьте «Разрешить».`,
    },
    pageFirefox: {
      press: 'Нажмите на зачёркнутый значок слева от адреса.',
      find: 'Нажмите крестик у слова «Заблокировано».',
    },
    windows: {
      open: 'Откройте «Пуск», затем «Параметры».',
      find: (what: string) => `Выберите «Конфиденциальность», затем «${what}».`,
      on: 'Дайте браузеру доступ.',
    },
    android: {
      open: 'Откройте «Настройки» телефона, затем «Приложения».',
      find: 'Найдите свой браузер и «Разрешения».',
      on: (what: string) => `Включите «${what}».`,
    },
    ios: {
      open: 'Откройте «Настройки» телефона.',
      find: 'Найдите в списке свой браузер.',
      on: (what: string) => `Включите «${what}».`,
    },
    mac: {
      open: 'Откройте «Системные настройки».',
      find: (what: string) => `Выберите «Конфиденциальность», затем «${what}».`,
      on: 'Поставьте галочку у браузера.',
    },
    linux: {
      open: 'Откройте «Параметры» компьютера.',
      find: (what: string) => `Найдите «${what}» и дайте доступ браузеру.`,
    },
    plug: 'Выньте провод и вставьте снова.',
    close: 'Закройте другие окна, где есть видео.',
    online: 'Включите интернет. Или подойдите ближе к Wi-Fi.',
    louder: 'Прибавьте звук кнопкой сбоку или на колонках.',
    headphones: 'Проверьте, вставлены ли наушники.',
    unmute: 'Нажмите кнопку звука на проводе.',
    closer: 'Поднесите телефон ближе и говорите громче.',
    comeBack: 'Вернитесь сюда и нажмите «Проверить ещё раз».',
  },
};

export const en: Translation<typeof ru> = {
  switches: { camera: 'Camera', mic: 'Microphone', both: 'Camera” and “Microphone' },
  why: {
    deniedPage: {
      camera: 'The browser does not let us use the camera. That is easy to mend:',
      mic: 'The browser does not let us use the microphone. That is easy to mend:',
    },
    deniedSystem: {
      camera: 'The camera is closed in the settings. Let us open it:',
      mic: 'The microphone is closed in the settings. Let us open it:',
    },
    none: {
      camera: 'No camera is seen. You can do without it.',
      mic: 'No microphone is seen. Check whether it is plugged in.',
    },
    busy: { camera: 'Another program holds the camera.', mic: 'Another program holds the microphone.' },
    silent: 'There is a microphone, but it is silent. Speak louder or check the button on the headset.',
    failed: { camera: 'The camera did not answer.', mic: 'The microphone did not answer.' },
    sound: 'Nothing heard? Mostly it is the volume:',
    weak: 'Video may go away. The voice will stay.',
    network: {
      path: 'Your internet does not let video through. The telephone will do: press “Let them phone me”.',
      noServer: 'We do not see you on line. Mostly the internet has gone. No luck? Phone us: the number is below.',
      mediaDown:
        'The fault is ours. All is well on your side. Wait a minute and check again. No luck? Press “Let them phone me” or phone us: the number is below.',
      browser: 'This browser cannot do video. Open the link in another one or press “Let them phone me”.',
      outdated: 'The page is out of date. Reload it and check again.',
      brokeOff: 'The check broke off. Press “Check again”. No luck? Phone us: the number is below.',
    },
  },
  steps: {
    pageDesktop: {
      press: 'Press the sign at the top, left of the address.',
      find: what => `Find the word “${what}” and choose “Allow”.`,
    },
    pageAndroid: {
      press: 'Press the sign at the top, left of the address.',
      open: 'Open “Permissions”.',
      find: what => `Switch “${what}” on.`,
    },
    pageSafari: {
      press: 'Press “aA” left of the address.',
      open: 'Choose “Website Settings”.',
      find: what => `Set “${what}” to “Allow”.`,
    },
    pageFirefox: {
      press: 'Press the crossed sign left of the address.',
      find: 'Press the cross beside “Blocked”.',
    },
    windows: {
      open: 'Open “Start”, then “Settings”.',
      find: what => `Choose “Privacy”, then “${what}”.`,
      on: 'Switch access on for the browser.',
    },
    android: {
      open: 'Open “Settings” of the phone, then “Apps”.',
      find: 'Find your browser and “Permissions”.',
      on: what => `Switch “${what}” on.`,
    },
    ios: {
      open: 'Open “Settings” of the phone.',
      find: 'Find your browser in the list.',
      on: what => `Switch “${what}” on.`,
    },
    mac: {
      open: 'Open “System Settings”.',
      find: what => `Choose “Privacy”, then “${what}”.`,
      on: 'Tick the browser.',
    },
    linux: {
      open: 'Open “Settings” of the computer.',
      find: what => `Find “${what}” and allow the browser.`,
    },
    plug: 'Pull the cable out and plug it in again.',
    close: 'Close other windows that show video.',
    online: 'Switch the internet on or go nearer to the Wi-Fi.',
    louder: 'Turn the volume up at the side or on the loudspeakers.',
    headphones: 'Check whether the headphones are plugged in.',
    unmute: 'Press the sound button on the headset.',
    closer: 'Hold the phone closer and speak louder.',
    comeBack: 'Come back here and press “Check again”.',
  },
};

export const citizenAdviceText = defineCatalog({ ru, en });
