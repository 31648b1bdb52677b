import { defineCatalog, type Translation } from './catalog.ts';

export const ru = {
  phone: {
    title: 'Телефон гражданина',
    lead: 'Встреча не прервётся: человек остаётся здесь.',
    done: 'Закрыть',
  },
  byPhone: {
    whom: (name: string) => `Позвоните: ${name}`,
    nobody: 'Разговор по телефону',
    nobodyLead: 'Позвоните по номеру и отметьте, дозвонились ли. Время пойдёт с «Дозвонились».',
    numberLead: 'Звоните с рабочего телефона. Встреча и протокол остаются здесь.',
    chatLead: 'На телефоне их не видно. Человек прочтёт, если откроет ссылку.',
    number: 'Номер',
    reached: 'Дозвонились',
    notReached: 'Не дозвонились',
    reachedDialog: {
      title: (name: string) => `Дозвонились: ${name}`,
      lead: 'Спросите согласие, и встреча начнётся. Говорите по телефону, здесь идёт время.',
      readAloud: 'Прочитайте вслух',
      agrees: (title: string) => `Человек ответил: «${title}»`,
      consentEmpty: 'Прочитайте вслух, спросите и отметьте. Без этого начать нельзя.',
      given: 'Согласие на разговор уже есть, читать его вслух не нужно.',
      confirm: 'Начать встречу',
      busy: 'Начинаем…',
      cancel: 'Ещё не начинать',
    },
    notReachedDialog: {
      title: 'Не дозвонились',
      lead: 'Встреча запишется как несостоявшаяся. Что делать дальше, увидите вы и регистратор.',
      today: 'Позвоним ещё раз сегодня',
      tomorrow: 'Позвоним завтра',
      next: 'Что дальше',
      nextEmpty: 'Напишите, что делать дальше',
      tooEarly: (time: string) => `По положению пробуем дозвониться до ${time}. Позвоните ещё раз.`,
      confirm: 'Записать, что не дозвонились',
      busy: 'Записываем…',
      cancel: 'Звонить ещё',
    },
  },
};

export const en: Translation<typeof ru> = {
  phone: {
    title: 'The citizen’s telephone',
    lead: 'The meeting goes on: the person stays here.',
    done: 'Close',
  },
  byPhone: {
    whom: name => `Phone ${name}`,
    nobody: 'A talk on the telephone',
    nobodyLead: 'Phone the number and mark whether they answered. The time starts with “They answered”.',
    numberLead: 'Use the office telephone. The meeting and the protocol stay here.',
    chatLead: 'They are not seen on a telephone. The person reads them if they open the link.',
    number: 'Number',
    reached: 'They answered',
    notReached: 'No answer',
    reachedDialog: {
      title: name => `${name} is on the telephone`,
      lead: 'Ask for the consent, and the meeting begins. Talk on the telephone, the time runs here.',
      readAloud: 'Read aloud',
      agrees: title => `They answered: “${title}”`,
      consentEmpty: 'Read it aloud, ask and tick. Without it the meeting cannot begin.',
      given: 'They have consented already, nothing is to be read aloud.',
      confirm: 'Begin the meeting',
      busy: 'Beginning…',
      cancel: 'Not yet',
    },
    notReachedDialog: {
      title: 'No answer',
      lead: 'The meeting is put on record as missed. You and the registrar will see what to do next.',
      today: 'We phone again today',
      tomorrow: 'We phone tomorrow',
      next: 'What happens next',
      nextEmpty: 'Write what happens next',
      tooEarly: time => `The regulation asks to try until ${time}. Phone once more.`,
      confirm: 'Record that nobody answered',
      busy: 'Recording…',
      cancel: 'Go on phoning',
    },
  },
};

export const staffRoomPhoneText = defineCatalog({ ru, en });
