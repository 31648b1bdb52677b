import { defineCatalog, type Translation } from './catalog.ts';

/** What stands around every screen of the citizen: asking for a call, for a technician, failures. */
export const ru = {
  steps: { consent: 'Согласие', check: 'Проверка', waiting: 'Ожидание' },
  callMe: {
    title: 'Мы позвоним вам',
    lead: 'Ответит живой человек. Это бесплатно.',
    otherTimeTitle: 'Найдём другое время',
    otherTimeLead: 'Позвоним и вместе выберем день.',
    againTitle: 'Встретимся ещё раз',
    againLead: 'Позвоним и назначим новый день.',
    technicianTitle: 'Позовём техника',
    technicianLead: 'Он позвонит вам и всё наладит.',
    phone: 'Номер, если он другой',
    phoneHint: 'Пусто? Позвоним на тот, что у нас есть.',
    when: 'Когда вам удобно?',
    problem: 'Что не получается?',
    send: 'Жду звонка',
    digitsMissing: (have: number) => `Не хватает цифр: нужно 11, набрано ${have}`,
    notSent: 'Не дошло: нет связи. Позвоните нам сами',
    asked: (when: string) => `Вы просили позвонить (${when}). Мы помним`,
    askedToast: 'Получили. Мы вам позвоним',
  },
  wishes: {
    otherTime: 'Просит другое время',
    again: 'Просит ещё одну встречу',
    phone: 'Просит говорить по телефону',
  },
  failed: {
    tab: 'Нет связи',
    offlineTitle: 'Сервер пока молчит',
    offlineText: 'Встреча не пропала. Проверьте интернет и нажмите ещё раз.',
    again: 'Ещё раз',
    brokenTitle: 'Страница сбилась',
    brokenText: 'Встреча цела. Откройте страницу заново или позвоните нам.',
    reload: 'Открыть заново',
    logId: (id: string) => `Номер для техника: ${id}`,
  },
  sending: 'Отправляем…',
  back: 'Назад',
};

export const en: Translation<typeof ru> = {
  steps: { consent: 'Consent', check: 'Check', waiting: 'Waiting' },
  callMe: {
    title: 'We will phone you',
    lead: 'A real person will answer. It is free.',
    otherTimeTitle: 'Let us find another time',
    otherTimeLead: 'We will phone you and choose a day together.',
    againTitle: 'Let us meet once more',
    againLead: 'We will phone you and arrange a new day.',
    technicianTitle: 'We will call the technician',
    technicianLead: 'The technician will phone you and put it right.',
    phone: 'Number, if it is another one',
    phoneHint: 'Empty? We will use the number we have.',
    when: 'When does it suit you?',
    problem: 'What does not work?',
    send: 'I await the call',
    digitsMissing: have => `Digits are missing: 11 needed, ${have} typed`,
    notSent: 'Not delivered: no connection. Please phone us yourself',
    asked: when => `You asked for a call (${when}). We remember`,
    askedToast: 'Received. We will phone you',
  },
  wishes: {
    otherTime: 'Asks for another time',
    again: 'Asks for one more meeting',
    phone: 'Asks to talk by telephone',
  },
  failed: {
    tab: 'No connection',
    offlineTitle: 'The server does not answer',
    offlineText: 'The meeting is not lost. Check the internet and press again.',
    again: 'Once more',
    brokenTitle: 'The page broke',
    brokenText: 'The meeting is safe. Open the page anew or phone us.',
    reload: 'Open anew',
    logId: id => `Number for the technician: ${id}`,
  },
  sending: 'Sending…',
  back: 'Back',
};

export const citizenFrameText = defineCatalog({ ru, en });
