import { defineCatalog } from './catalog.ts';

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

export const citizenFrameText = defineCatalog(ru);
