import type { QuestionnaireResults } from '@priyom/shared/api/questionnaires';

const scale = (
  code: string,
  official: string,
  average: number | null,
  counts: number[],
): QuestionnaireResults['scales'][number] => ({ code, official, average, counts });

/** Invented answers of a month. */
export const results: QuestionnaireResults = {
  title: 'АНКЕТА ДЛЯ РОДИТЕЛЕЙ',
  from: '2026-11-01',
  to: '2026-11-24',
  answered: 23,
  scales: [
    scale('quality', 'Качество дистанционной консультации', 4.52, [0, 0, 2, 7, 14]),
    scale('topic', 'Соответствие тематики д/к заявленной проблеме', 4.39, [0, 1, 2, 7, 13]),
    scale('use', 'Важность (польза) рекомендаций для Вас и Вашего ребенка', 4.1, [1, 1, 3, 6, 10]),
    scale('feeling', 'Улучшение Вашего эмоционального состояния после д/к', null, [0, 0, 0, 0, 0]),
  ],
  choices: [
    {
      code: 'more',
      official: 'Стоит ли включать в дистанционное консультирование:',
      options: [
        { text: 'Больше практики', count: 9 },
        { text: 'Больше теории', count: 0 },
        { text: 'Всего было достаточно', count: 12 },
      ],
    },
  ],
  specialists: [
    { staffId: 'anna', shortName: 'Тестова А. П.', answered: 15, average: 4.6 },
    { staffId: 'petr', shortName: 'Образцов П. Д.', answered: 8, average: 4.13 },
  ],
  words: [
    {
      official: 'Ваше впечатление о дистанционном консультировании.',
      text: 'Стало спокойнее.\nСпасибо, что не торопили.',
      on: '2026-11-20',
    },
    {
      official: 'Ваши пожелания по дистанционному консультированию специалиста.',
      text: 'Начинать чуть позже: в девять ребёнок ещё спит.',
      on: '2026-11-12',
    },
  ],
};

export const few: QuestionnaireResults = {
  ...results,
  answered: 2,
  scales: [scale('quality', 'Качество дистанционной консультации', 4.5, [0, 0, 0, 1, 1])],
  choices: [],
  specialists: [{ staffId: 'anna', shortName: 'Тестова А. П.', answered: 2, average: 4.5 }],
  words: [],
};

export const none: QuestionnaireResults = { ...few, answered: 0, scales: [], specialists: [] };
