import { TabMemory } from '../../call/tab-memory.ts';

const ofThisTab = new TabMemory('question');

/** A question that is half written, over a reload of this tab and while its panel is closed. */
export const rememberedQuestion = (consultationId: string): string => ofThisTab.get(consultationId) ?? '';

export function rememberQuestion(consultationId: string, text: string): void {
  if (text === '') ofThisTab.forget(consultationId);
  else ofThisTab.set(consultationId, text);
}

/** That it is to be asked without a name is kept with it: words must not go out under one by mistake. */
export const rememberedNameless = (consultationId: string): boolean => ofThisTab.get(nameless(consultationId)) !== null;

export function rememberNameless(consultationId: string, isNameless: boolean): void {
  if (isNameless) ofThisTab.set(nameless(consultationId), 'yes');
  else ofThisTab.forget(nameless(consultationId));
}

/** «Быстрый выход» leaves no word behind. */
export function forgetQuestion(consultationId: string): void {
  ofThisTab.forget(consultationId);
  ofThisTab.forget(nameless(consultationId));
}

const nameless = (consultationId: string): string => `${consultationId}.nameless`;
