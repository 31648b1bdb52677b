import { PolicyView } from '@priyom/shared/api/policy';

const day = [
  { from: '09:00', to: '13:00' },
  { from: '14:00', to: '18:00' },
];

/** An institution of the stories: weekdays with a lunch break, a cap of 60 minutes, seven topics. */
export const demoPolicy: PolicyView = PolicyView.parse({
  policyId: 'p1',
  version: 3,
  body: {
    identity: {
      title: 'Положение о дистанционном консультировании',
      orderNo: '7',
      orderDate: '2026-01-12',
      signer: 'директор',
      effectiveFrom: '2026-02-01',
    },
    session: {
      cap: { video: 60, voice: 60, chat: 60, phone: null },
      plannedMinutes: [30, 45, 60],
      defaultMinutes: 45,
    },
    hours: { '1': day, '2': day, '3': day, '4': day, '5': day },
    check: {
      required: true,
      minutesBefore: 30,
      failureToldTo: ['head', 'technician'],
      checklist: [
        { code: 'door', text: 'Дверь закрыта, в кабинете никого' },
        { code: 'light', text: 'Лицо освещено, фон нейтральный' },
        { code: 'card', text: 'Карточка встречи прочитана' },
        { code: 'phone', text: 'Телефон под рукой, звук выключен' },
      ],
    },
    refusalGrounds: [
      { code: 'competence', text: 'Вопрос вне компетенции специалистов' },
      { code: 'behaviour', text: 'Неэтичное или агрессивное поведение', endsSession: true },
    ],
    topics: [
      { code: 'family', text: 'Семейные проблемы' },
      { code: 'personal', text: 'Личностные проблемы' },
      { code: 'maladjustment', text: 'Социальная дезадаптация' },
      { code: 'interpersonal', text: 'Межличностные проблемы' },
      { code: 'learning', text: 'Проблемы обучения' },
      {
        code: 'crisis',
        text: 'Кризисные ситуации',
        crisis: true,
        sub: [
          { code: 'crisis.suicide', text: 'Суицид' },
          { code: 'crisis.childAbuse', text: 'Жестокое обращение с детьми' },
          { code: 'crisis.violence', text: 'Насилие' },
        ],
      },
      { code: 'legal', text: 'Оказание юридической помощи' },
    ],
    consents: [
      {
        purpose: 'participation',
        version: 1,
        date: '2026-09-01',
        title: 'Я хочу поговорить',
        summary: ['Разговор бесплатный.'],
        text: ['Разговор бесплатный и по желанию.'],
        spoken: ['Разговор по телефону, бесплатный и по желанию. Вы согласны?'],
        required: true,
      },
    ],
    memo: [
      {
        code: 'intro',
        title: 'Представиться',
        lines: ['«Здравствуйте! Меня зовут … , я …»', '«Вам удобно говорить?»'],
      },
      {
        code: 'purpose',
        title: 'Уточнить цель',
        lines: ['«Что случилось, с чем вам помочь?»', 'Повторите своими словами.'],
      },
      { code: 'closing', title: 'Следующий шаг', lines: ['Назовите, что дальше и когда.'] },
    ],
    crisisPhones: [{ number: '112', text: 'Экстренная помощь', checkedOn: '2026-11-01' }],
    forms: {
      protocol: {
        title: 'Протокол он-лайн консультирования',
        rows: [
          { title: 'Дата и время', source: 'dateAndTime' },
          { title: 'Ф.И. ребенка', source: 'childName' },
          { title: 'Ф.И.О. родителя', source: 'citizenName' },
          { title: 'Причина обращения, первичный запрос', source: 'reason' },
          { title: 'Тематика', source: 'topics' },
          { title: 'Решения проблемы', source: 'solution' },
        ],
      },
      register: {
        title: 'Реестр участников группового онлайн консультирования',
        head: [
          { title: 'Дата', source: 'date' },
          { title: 'Специалист', source: 'specialistName' },
          { title: 'Тема', source: 'topics' },
        ],
        columns: [
          { title: '№', source: 'number' },
          { title: 'Ф.И.О. участника', source: 'servedName' },
          { title: 'Примечание', source: 'note' },
        ],
      },
      visitKindWords: { first: 'первичная', repeat: 'повторная' },
    },
    books: [],
  },
  calendarYears: [{ year: 2026, nonWorking: ['2026-11-04', '2026-12-31'], workingWeekend: [], short: ['2026-11-03'] }],
});
