import { defineCatalog } from './catalog.ts';
import { countRu } from './plural.ts';

export const ru = {
  title: 'Отзывы',
  lead: 'Что люди отвечают после встреч. Имён рядом с ответами нет.',
  leadOwn: 'Что люди отвечают после ваших встреч. Имён рядом с ответами нет.',
  period: {
    label: 'За какие дни',
    month: 'Этот месяц',
    quarter: 'Квартал',
    year: 'Год',
    own: 'Свои даты',
    from: 'С какого дня',
    to: 'По какой день',
    order: 'Первый день позже последнего. Поменяйте их местами.',
    days: (from: string, to: string) => `с ${from} по ${to}`,
  },
  answered: (n: number) => countRu(n, 'ответ', 'ответа', 'ответов'),
  few: 'Ответов пока мало: один человек сильно меняет среднюю.',
  marks: {
    title: 'Оценки',
    item: 'О чём вопрос',
    average: 'Средняя',
    answers: 'Ответили',
    mark: (mark: number) => `Оценка ${mark}`,
    share: (count: number, percent: number) => `${count}, это ${percent}\u00a0%`,
    none: 'нет',
  },
  choices: 'Что выбирали',
  option: 'Ответ',
  count: 'Сколько',
  specialists: {
    title: 'По специалистам',
    who: 'Специалист',
    answers: 'Ответов',
    average: 'Средняя всех оценок',
  },
  words: {
    title: 'Своими словами',
    none: 'Своими словами никто не написал.',
    most: (n: number) => `Здесь последние ${n}.`,
  },
  empty: 'За эти дни ответов нет',
  emptyLead:
    'После встречи на последней странице человека спрашивают, как она прошла. Отвечать не обязательно. Отправленное появится здесь само.',
  noForm: 'Анкеты в положении нет',
  noFormLead:
    'Вопросы стоят в файле положения на сервере: раздел forms, questionnaire. Его меняет администратор, как описано в docs/OPERATIONS.md.',
  print: 'Напечатать',
  paper: {
    sub: 'Сводка ответов',
    period: 'Период',
    answered: 'Ответили на анкету, человек',
    institution: 'Учреждение',
    number: '№',
    sign: 'подпись',
    name: 'фамилия, инициалы',
    position: 'должность',
  },
};

export const staffQuestionnairesText = defineCatalog(ru);
