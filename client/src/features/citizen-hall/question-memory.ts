import { TabMemory } from '../../call/tab-memory.ts';

const ofThisTab = new TabMemory('question');

/** A question that is half written, over a reload of this tab and while its panel is closed. */
export const rememberedQuestion = (consultationId: string): string => ofThisTab.get(consultationId) ?? '';

export function rememberQuestion(consultationId: string, text: string): void {
  if (text === '') ofThisTab.forget(consultationId);
  else ofThisTab.set(consultationId, text);
}

/** «Быстрый выход» leaves no word behind. */
export const forgetQuestion = (consultationId: string): void => ofThisTab.forget(consultationId);
