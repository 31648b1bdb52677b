import type { Table } from '../../state-machine.ts';

export const QUESTION_STATES = ['hidden', 'open', 'answering', 'answered'] as const;
export type QuestionStatus = (typeof QUESTION_STATES)[number];
export type QuestionEvent = 'ask' | 'askHidden' | 'show' | 'hide' | 'pick' | 'putBack' | 'done';

const LEADERS = ['lead', 'colleague'];

/** A question of somebody in the hall. What may name a person stays with the leaders until they have cleaned it. */
export const QUESTION_TABLE: Table<QuestionStatus, QuestionEvent> = {
  name: 'question',
  states: QUESTION_STATES,
  rules: [
    { event: 'ask', from: [], to: 'open', by: ['citizen', 'guest'] },
    {
      event: 'askHidden',
      from: [],
      to: 'hidden',
      by: ['citizen', 'guest'],
      when: 'its words may name somebody or where they live',
    },
    { event: 'show', from: ['hidden'], to: 'open', by: LEADERS },
    { event: 'hide', from: ['open', 'answering', 'answered'], to: 'hidden', by: LEADERS },
    { event: 'pick', from: ['open'], to: 'answering', by: LEADERS },
    {
      event: 'putBack',
      from: ['answering'],
      to: 'open',
      by: [...LEADERS, 'system'],
      when: 'a leader takes it back, or another one is picked: one is answered at a time',
    },
    { event: 'done', from: ['open', 'answering', 'hidden'], to: 'answered', by: LEADERS },
  ],
};
