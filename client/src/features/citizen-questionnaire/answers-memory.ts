import { TabMemory } from '../../call/tab-memory.ts';

/** Of this tab, by invitation: where somebody is in their questionnaire, and what the server has not got yet. */
export const answersMemory = new TabMemory('answers');

/** «Быстрый выход» leaves no word behind. */
export const forgetAnswers = (): void => answersMemory.forgetAll();
