import type { Answers, QuestionnaireForm } from '@priyom/shared/domain/questionnaire/schema';

/** For tests and stories: one question of each kind, and one mark more. */
export const form: QuestionnaireForm = {
  title: 'АНКЕТА',
  lead: 'Оцените, пожалуйста:',
  scales: [
    {
      code: 'clarity',
      official: 'Чёткость и ясность рекомендаций',
      question: 'Насколько понятными были советы?',
      marks: ['Ничего не понятно', 'Мало что', 'Наполовину', 'Почти всё', 'Всё понятно'],
    },
    {
      code: 'comfort',
      official: 'Эмоциональный комфорт',
      question: 'Вам было спокойно во время разговора?',
      marks: ['Совсем нет', 'Скорее нет', 'По-разному', 'Скорее да', 'Да, спокойно'],
    },
  ],
  choices: [
    {
      code: 'more',
      official: 'Стоит ли включать:',
      question: 'Чего хотелось бы больше?',
      options: [
        { code: 'practice', text: 'Больше практики' },
        { code: 'enough', text: 'Всего было достаточно' },
      ],
    },
  ],
  words: [{ code: 'wishes', official: 'Ваши пожелания.', question: 'Что нам сделать иначе?' }],
  thanks: 'Спасибо, что нашли время.',
};

export const answersOf = (given: Partial<Answers> = {}): Answers => ({ marks: {}, choices: {}, words: {}, ...given });
